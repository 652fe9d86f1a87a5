package encore.web.wallet;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.USER_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.shared.Page;
import encore.application.wallet.WalletViews;
import encore.application.wallet.WalletViews.Cursor;
import encore.application.wallet.WalletViews.Kind;
import encore.application.wallet.WalletViews.Line;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "wallet")
@SecurityRequirement(name = "bearer")
class TransactionsController {

  private final WalletViews wallets;

  TransactionsController(WalletViews wallets) {
    this.wallets = wallets;
  }

  @Operation(
      operationId = "listTransactions",
      summary = "See how your balance came about",
      description =
          "Newest first, a page at a time: hand `nextCursor` back to go on, or follow the header"
              + " `Link`. Amounts are positive; `type` tells whether one came (`CHARGE`, `REFUND`)"
              + " or went (`USE`).")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN, USER_NOT_FOUND})
  @GetMapping(
      path = "/api/users/{userId}/balance/transactions",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TransactionPage> transactions(
      @PathVariable UUID userId,
      @Parameter(description = "Only these.", example = "CHARGE") @RequestParam(required = false)
          @Nullable Kind type,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit,
      SignedIn caller,
      HttpServletRequest request) {
    var user = WalletOwner.of(userId, caller, request);
    if (!user.equals(caller.user()) && wallets.balance(user).isEmpty()) {
      throw Refusal.of(USER_NOT_FOUND);
    }
    var after = Cursors.read(cursor, Cursor::new);
    var page =
        TransactionPage.of(wallets.transactions(user, Optional.ofNullable(type), after, limit));
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }

  /** The last page says so with a null. */
  @Schema(name = "TransactionPage")
  record TransactionPage(
      List<TransactionResponse> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static TransactionPage of(Page<Line, Cursor> page) {
      return new TransactionPage(
          page.items().stream().map(TransactionResponse::of).toList(),
          page.next().map(c -> Cursors.write(c.at(), c.transfer())).orElse(null),
          page.next().isPresent());
    }
  }

  /** One line of a wallet. */
  @Schema(name = "Transaction")
  record TransactionResponse(
      UUID transactionId,
      @Schema(example = "CHARGE") Kind type,
      @Schema(example = "50000") long amount,
      @Schema(example = "60000") long balanceAfter,
      @Schema(example = "top-up") String reference,
      Instant occurredAt) {

    static TransactionResponse of(Line line) {
      return new TransactionResponse(
          line.id().value(),
          line.kind(),
          line.amount().won(),
          line.balanceAfter().won(),
          line.reference(),
          line.at());
    }
  }
}

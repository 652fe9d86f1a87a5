package encore.web.wallet;

import static encore.web.problem.Problem.BALANCE_LIMIT_EXCEEDED;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.RATE_LIMITED;
import static encore.web.problem.Problem.USER_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.wallet.ChargeWallet;
import encore.application.wallet.ChargeWallet.Outcome;
import encore.application.wallet.WalletViews;
import encore.domain.shared.Money;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/users/{userId}/balance", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "wallet")
@SecurityRequirement(name = "bearer")
class BalanceController {

  private static final String CURRENCY = "KRW";

  private final WalletViews wallets;
  private final ChargeWallet chargeWallet;

  BalanceController(WalletViews wallets, ChargeWallet chargeWallet) {
    this.wallets = wallets;
    this.chargeWallet = chargeWallet;
  }

  @Operation(
      operationId = "getBalance",
      summary = "See what you have to spend",
      description =
          "`reserved` is set aside for payments that are under way; `available` is the rest.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, USER_NOT_FOUND})
  @GetMapping
  ResponseEntity<BalanceResponse> balance(
      @PathVariable UUID userId, SignedIn caller, HttpServletRequest request) {
    return wallets
        .balance(WalletOwner.of(userId, caller, request))
        .map(standing -> uncached(BalanceResponse.of(standing)))
        .orElseThrow(() -> Refusal.of(USER_NOT_FOUND));
  }

  @Operation(
      operationId = "chargeBalance",
      summary = "Top up your balance",
      description = "In whole won. No real money is behind it.")
  @Answers({
    VALIDATION_FAILED,
    FORBIDDEN,
    USER_NOT_FOUND,
    BALANCE_LIMIT_EXCEEDED,
    RATE_LIMITED,
    OUTCOME_UNKNOWN
  })
  @PostMapping(path = "/charge", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ChargeResponse> charge(
      @PathVariable UUID userId,
      @Valid @RequestBody ChargeRequest body,
      SignedIn caller,
      HttpServletRequest request,
      Once once) {
    var user = WalletOwner.of(userId, caller, request);
    var command = new ChargeWallet.Command(caller.user(), user, new Money(body.amount()));
    return once.answer(() -> charge(command));
  }

  private ResponseEntity<ChargeResponse> charge(ChargeWallet.Command command) {
    return switch (chargeWallet.charge(command)) {
      case Outcome.Charged charged -> uncached(ChargeResponse.of(command, charged));
      case Outcome.TooMuch(var max) ->
          throw Refusal.of(BALANCE_LIMIT_EXCEEDED, max.won()).with("max", max.won());
      case Outcome.NoSuchUser() -> throw Refusal.of(USER_NOT_FOUND);
      case Outcome.Contended() -> throw Refusal.of(Problem.BUSY);
    };
  }

  private static <T> ResponseEntity<T> uncached(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  /** How much is to be charged, in won. */
  @Schema(name = "ChargeRequest")
  record ChargeRequest(@NotNull @Min(1) @Max(AMOUNT_MAX) @Schema(example = "50000") Long amount) {

    private static final long AMOUNT_MAX = 10_000_000;
  }

  /** What a wallet has become. */
  @Schema(name = "Charge")
  record ChargeResponse(
      UUID userId,
      @Schema(example = "10000") long previousBalance,
      @Schema(example = "50000") long chargedAmount,
      @Schema(example = "60000") long currentBalance,
      Instant chargedAt,
      UUID transactionId) {

    static ChargeResponse of(ChargeWallet.Command command, Outcome.Charged charged) {
      return new ChargeResponse(
          command.user().value(),
          charged.before().total().won(),
          command.amount().won(),
          charged.after().total().won(),
          charged.at(),
          charged.transfer().value());
    }
  }

  /** What is in a wallet. */
  @Schema(name = "Balance")
  record BalanceResponse(
      UUID userId,
      @Schema(example = "60000") long balance,
      @Schema(example = "50000") long available,
      @Schema(example = "10000") long reserved,
      @Schema(example = CURRENCY) String currency,
      Instant updatedAt) {

    static BalanceResponse of(WalletViews.Standing standing) {
      var balance = standing.balance();
      return new BalanceResponse(
          standing.user().value(),
          balance.total().won(),
          balance.available().won(),
          balance.reserved().won(),
          CURRENCY,
          standing.updatedAt());
    }
  }
}

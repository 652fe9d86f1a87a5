package encore.web.moderation;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.moderation.BlockedAccountViews;
import encore.application.moderation.BlockedAccountViews.Cursor;
import encore.application.moderation.BlockedAccountViews.Line;
import encore.application.shared.Page;
import encore.domain.identity.Role;
import encore.web.openapi.Answers;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class BlockedAccountController {

  private final BlockedAccountViews accounts;

  BlockedAccountController(BlockedAccountViews accounts) {
    this.accounts = accounts;
  }

  @Operation(
      operationId = "listBlockedAccounts",
      summary = "See who is blocked, and why",
      description =
          "Last blocked first, a page at a time: hand `nextCursor` back to go on, or follow the"
              + " header `Link`.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN})
  @GetMapping(path = "/api/admin/users/blocked", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<BlockedAccountPage> blocked(
      HttpServletRequest request,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit) {
    var page = BlockedAccountPage.of(accounts.blocked(Cursors.read(cursor, Cursor::new), limit));
    return NextPage.link(
            ResponseEntity.ok().cacheControl(CacheControl.noStore()), request, page.nextCursor())
        .body(page);
  }

  /** The last page says so with a null. */
  record BlockedAccountPage(
      List<BlockedAccount> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static BlockedAccountPage of(Page<Line, Cursor> page) {
      return new BlockedAccountPage(
          page.items().stream().map(BlockedAccount::of).toList(),
          page.next().map(c -> Cursors.write(c.blockedAt(), c.user())).orElse(null),
          page.next().isPresent());
    }
  }

  @Schema(name = "BlockedAccount")
  record BlockedAccount(
      UUID userId,
      @Schema(example = "fan1@example.com") String email,
      @Schema(example = "Minji") String name,
      @Schema(example = "USER") Role role,
      Instant blockedAt,
      @Schema(example = "sells tickets on") String reason) {

    static BlockedAccount of(Line line) {
      var account = line.account();
      return new BlockedAccount(
          account.id().value(),
          account.email().value(),
          account.name(),
          account.role(),
          line.blockedAt(),
          line.reason());
    }
  }
}

package encore.web.moderation;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.USER_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.moderation.BlockAccount;
import encore.application.moderation.UnblockAccount;
import encore.domain.identity.UserId;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/users/{userId}/block")
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class BlockController {

  private final BlockAccount blockAccount;
  private final UnblockAccount unblockAccount;

  BlockController(BlockAccount blockAccount, UnblockAccount unblockAccount) {
    this.blockAccount = blockAccount;
    this.unblockAccount = unblockAccount;
  }

  @Operation(
      operationId = "blockAccount",
      summary = "Block an account",
      description =
          "It cannot sign in any more, its sessions end, and its access tokens are refused within a"
              + " second. It leaves every line, and its passes are called back. Once more with another reason: that is the reason from then on. Nobody"
              + " blocks himself.")
  @ApiResponse(responseCode = "204", description = "It is blocked")
  @Answers({VALIDATION_FAILED, FORBIDDEN, USER_NOT_FOUND, OUTCOME_UNKNOWN})
  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> block(
      @PathVariable UUID userId, @Valid @RequestBody BlockRequest body, SignedIn admin) {
    var command = new BlockAccount.Command(admin.user(), new UserId(userId), body.reason());
    return switch (blockAccount.block(command)) {
      case BlockAccount.Outcome.Blocked(), BlockAccount.Outcome.WasBlocked() -> done();
      case BlockAccount.Outcome.NoSuchUser() -> throw Refusal.of(USER_NOT_FOUND);
      case BlockAccount.Outcome.Yourself() -> throw Refusal.of(FORBIDDEN).saying("self");
      case BlockAccount.Outcome.NotEntitled() -> throw Refusal.of(FORBIDDEN);
    };
  }

  @Operation(
      operationId = "unblockAccount",
      summary = "Unblock an account",
      description = "Its owner can sign in again at once; his former sessions stay over.")
  @ApiResponse(responseCode = "204", description = "It is not blocked")
  @Answers({VALIDATION_FAILED, FORBIDDEN, USER_NOT_FOUND, OUTCOME_UNKNOWN})
  @DeleteMapping
  ResponseEntity<Void> unblock(@PathVariable UUID userId, SignedIn admin) {
    var command = new UnblockAccount.Command(admin.user(), new UserId(userId));
    return switch (unblockAccount.unblock(command)) {
      case UnblockAccount.Outcome.Unblocked(), UnblockAccount.Outcome.WasNotBlocked() -> done();
      case UnblockAccount.Outcome.NoSuchUser() -> throw Refusal.of(USER_NOT_FOUND);
      case UnblockAccount.Outcome.NotEntitled() -> throw Refusal.of(FORBIDDEN);
    };
  }

  private static ResponseEntity<Void> done() {
    return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
  }
}

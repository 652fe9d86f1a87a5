package encore.web.identity;

import encore.domain.identity.UserId;
import encore.web.openapi.Answers;
import encore.web.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Until there is a login. {@link SecurityConfig} bars the way here unless it is switched on. */
@RestController
@Tag(name = "identity")
class DevelopmentTokenController {

  private final DevelopmentTokens tokens;

  DevelopmentTokenController(DevelopmentTokens tokens) {
    this.tokens = tokens;
  }

  @Operation(
      operationId = "issueDevelopmentToken",
      summary = "Get an access token for any address (development only)",
      description =
          "Names the caller without a login. Exists only with `encore.identity.development-tokens`;"
              + " the same address is always the same user.")
  @Answers({Problem.VALIDATION_FAILED, Problem.ROUTE_NOT_FOUND})
  @PostMapping(
      path = SecurityConfig.DEVELOPMENT_TOKENS,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TokenResponse> issue(@Valid @RequestBody TokenRequest body) {
    var email = body.email().toLowerCase(Locale.ROOT);
    var user = new UserId(UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new TokenResponse(
                tokens.issue(user, body.role() == null ? "USER" : body.role()),
                "Bearer",
                DevelopmentTokens.LIFETIME.toSeconds(),
                new User(user.value(), email)));
  }

  record TokenRequest(
      @NotBlank @Email @Size(max = 254) @Schema(example = "fan1@example.com") String email,
      @Pattern(regexp = "USER|ADMIN") @Schema(example = "USER") @Nullable String role) {}

  record TokenResponse(
      String accessToken,
      @Schema(example = "Bearer") String tokenType,
      @Schema(example = "3600") long expiresIn,
      User user) {}

  record User(UUID userId, @Schema(example = "fan1@example.com") String email) {}
}

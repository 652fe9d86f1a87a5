package encore.web.identity;

import static encore.web.problem.Problem.ACCOUNT_BLOCKED;
import static encore.web.problem.Problem.EMAIL_TAKEN;
import static encore.web.problem.Problem.INVALID_CREDENTIALS;
import static encore.web.problem.Problem.LOGIN_BUSY;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.RATE_LIMITED;
import static encore.web.problem.Problem.REFRESH_TOKEN_INVALID;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.identity.LogIn;
import encore.application.identity.LogOut;
import encore.application.identity.RefreshSession;
import encore.application.identity.Session;
import encore.application.identity.SignUp;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = "/api/auth",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "identity")
class AuthController {

  private final SignUp signUp;
  private final LogIn logIn;
  private final RefreshSession refreshSession;
  private final LogOut logOut;
  private final LoginCounter counter;

  AuthController(
      SignUp signUp,
      LogIn logIn,
      RefreshSession refreshSession,
      LogOut logOut,
      LoginCounter counter) {
    this.signUp = signUp;
    this.logIn = logIn;
    this.refreshSession = refreshSession;
    this.logOut = logOut;
    this.counter = counter;
  }

  @Operation(
      operationId = "signUp",
      summary = "Open an account",
      description = "An account of a buyer. Sign in afterwards: this answer has no token.")
  @ApiResponse(responseCode = "201", description = "Created")
  @Answers({VALIDATION_FAILED, EMAIL_TAKEN, LOGIN_BUSY, OUTCOME_UNKNOWN})
  @PostMapping("/signup")
  ResponseEntity<UserResponse.Fresh> signUp(@Valid @RequestBody SignUpRequest body) {
    return switch (signUp.signUp(body.command())) {
      case SignUp.Outcome.SignedUp(var account) ->
          ResponseEntity.created(URI.create(UserController.ME))
              .cacheControl(CacheControl.noStore())
              .body(UserResponse.Fresh.of(account));
      case SignUp.Outcome.EmailTaken() -> throw Refusal.of(EMAIL_TAKEN);
      case SignUp.Outcome.Busy() -> throw Refusal.of(LOGIN_BUSY);
    };
  }

  @Operation(
      operationId = "logIn",
      summary = "Sign in",
      description =
          "A short-lived access token, and a refresh token to get the next one with. After several"
              + " wrong passwords the address is not heard for a while.")
  @Answers({VALIDATION_FAILED, INVALID_CREDENTIALS, ACCOUNT_BLOCKED, LOGIN_BUSY, OUTCOME_UNKNOWN})
  @PostMapping("/login")
  ResponseEntity<SessionResponse> logIn(@Valid @RequestBody LoginRequest body) {
    return switch (counter.counted(logIn.logIn(body.command()))) {
      case LogIn.Outcome.LoggedIn(var session) -> answer(session);
      case LogIn.Outcome.WrongCredentials() -> throw Refusal.of(INVALID_CREDENTIALS);
      case LogIn.Outcome.Blocked() -> throw Refusal.of(ACCOUNT_BLOCKED);
      case LogIn.Outcome.Barred(var remaining) -> throw barred(remaining);
      case LogIn.Outcome.Busy() -> throw Refusal.of(LOGIN_BUSY);
    };
  }

  @Operation(
      operationId = "refreshSession",
      summary = "Get the next access token",
      description =
          "Replaces the refresh token: each is good once. One that comes a second time ends the"
              + " whole session, so let one of your tabs refresh for all.")
  @Answers({VALIDATION_FAILED, REFRESH_TOKEN_INVALID, ACCOUNT_BLOCKED, OUTCOME_UNKNOWN})
  @PostMapping("/refresh")
  ResponseEntity<SessionResponse> refresh(@Valid @RequestBody RefreshRequest body) {
    return switch (refreshSession.refresh(new RefreshSession.Command(body.token()))) {
      case RefreshSession.Outcome.Refreshed(var session) -> answer(session);
      case RefreshSession.Outcome.Blocked() -> throw Refusal.of(ACCOUNT_BLOCKED);
      case RefreshSession.Outcome.Invalid() -> throw Refusal.of(REFRESH_TOKEN_INVALID);
    };
  }

  @Operation(
      operationId = "logOut",
      summary = "Sign out",
      description =
          "Ends the session of the refresh token, or every session of its account with"
              + " `everywhere`. Access tokens that are out live on for their few minutes.")
  @ApiResponse(responseCode = "204", description = "It is over, or never was")
  @Answers({VALIDATION_FAILED, OUTCOME_UNKNOWN})
  @PostMapping("/logout")
  ResponseEntity<Void> logOut(@Valid @RequestBody LogoutRequest body) {
    logOut.logOut(body.command());
    return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
  }

  private static Refusal barred(Duration remaining) {
    var seconds = Long.toString(Math.max(1, remaining.toSeconds()));
    return Refusal.of(RATE_LIMITED, seconds)
        .saying("login")
        .header(HttpHeaders.RETRY_AFTER, seconds);
  }

  private static ResponseEntity<SessionResponse> answer(Session session) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(SessionResponse.of(session));
  }
}

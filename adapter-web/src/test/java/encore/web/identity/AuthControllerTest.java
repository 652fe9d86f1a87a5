package encore.web.identity;

import static encore.web.Scene.EMAIL;
import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.identity.AccessTokens.AccessToken;
import encore.application.identity.LogIn;
import encore.application.identity.LogOut;
import encore.application.identity.RefreshSession;
import encore.application.identity.Session;
import encore.application.identity.UserViews.UserView;
import encore.domain.identity.RefreshToken;
import encore.web.OnStage;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class AuthControllerTest extends AuthDesk {

  private static final Session SESSION =
      new Session(
          ACCOUNT, new AccessToken("access", Duration.ofMinutes(5)), new RefreshToken("refresh"));
  private static final String LOGIN =
      "{\"email\":\"FAN1@Example.com\",\"password\":\"TestPassword123!\"}";
  private static final String SIGNED_IN =
      """
      {"accessToken":"access","tokenType":"Bearer","expiresIn":300,"refreshToken":"refresh",
       "user":{"userId":"%s","email":"fan1@example.com","name":"Minji","role":"USER"}}
      """
          .formatted(FAN.value());

  AuthControllerTest(MockMvcTester http, Cast cast) {
    super(http, cast);
  }

  @Test
  void whatIsTooLongIsRefused() {
    var email = "a".repeat(64) + "@" + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(70);
    for (var body :
        new String[] {
          "{\"email\":\"%s\",\"password\":\"12345678\",\"name\":\"x\"}".formatted(email),
          "{\"email\":\"a@b.de\",\"password\":\"%s\",\"name\":\"x\"}".formatted("x".repeat(129)),
          "{\"email\":\"a@b.de\",\"password\":\"12345678\",\"name\":\"%s\"}"
              .formatted("x".repeat(101))
        }) {
      assertThat(post("signup", body)).hasStatus(400);
    }
    assertThat(post("login", "{\"email\":\"a@b.de\",\"password\":\"" + "x".repeat(129) + "\"}"))
        .hasStatus(400);
    assertThat(post("refresh", "{\"refreshToken\":\"" + "x".repeat(201) + "\"}")).hasStatus(400);
    assertThat(post("logout", "{\"refreshToken\":\"" + "x".repeat(201) + "\"}")).hasStatus(400);
  }

  @Test
  void whoSignsInGetsTwoTokens() {
    cast.logIn = _ -> new LogIn.Outcome.LoggedIn(SESSION);
    var answer = post("login", LOGIN);

    assertThat(answer).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
    assertThat(answer).bodyJson().isStrictlyEqualTo(SIGNED_IN);
  }

  @Test
  void refusalsOfALogin() {
    cast.logIn = _ -> new LogIn.Outcome.WrongCredentials();
    var wrong = post("login", LOGIN);
    assertRefused(wrong, 401, "INVALID_CREDENTIALS");
    assertThat(wrong).headers().hasValue("WWW-Authenticate", "Bearer");

    cast.logIn = _ -> new LogIn.Outcome.Barred(Duration.ofSeconds(93));
    var barred = post("login", LOGIN);
    assertRefused(barred, 429, "RATE_LIMITED");
    assertThat(barred).headers().hasValue("Retry-After", "93");
    assertThat(barred).bodyText().contains("\"retryable\":true");

    cast.logIn = _ -> new LogIn.Outcome.Busy();
    var busy = post("login", LOGIN);
    assertRefused(busy, 503, "LOGIN_BUSY");
    assertThat(busy.getResponse().getHeader("Retry-After")).matches("[1-3]");
  }

  @Test
  void aRefreshAnswersAsALogin() {
    cast.refreshSession = _ -> new RefreshSession.Outcome.Refreshed(SESSION);
    var answer = post("refresh", "{\"refreshToken\":\"old\"}");

    assertThat(answer).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
    assertThat(answer).bodyJson().isStrictlyEqualTo(SIGNED_IN);

    cast.refreshSession = _ -> new RefreshSession.Outcome.Invalid();
    assertRefused(post("refresh", "{\"refreshToken\":\"old\"}"), 401, "REFRESH_TOKEN_INVALID");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoSignsOutMayDoItEverywhere(boolean everywhere) {
    var asked = new AtomicReference<LogOut.Command>();
    cast.logOut = asked::set;
    var body = "{\"refreshToken\":\"mine\",\"everywhere\":" + everywhere + "}";

    assertThat(post("logout", body)).hasStatus(204);
    assertThat(asked.get()).isEqualTo(new LogOut.Command(new RefreshToken("mine"), everywhere));
    assertThat(post("logout", "{\"refreshToken\":\"mine\"}")).hasStatus(204);
    assertThat(asked.get().everywhere()).isFalse();
  }

  @Test
  void somebodyMayKnowWhoHeIs() {
    cast.users = user -> Optional.of(new UserView(ACCOUNT, NOON)).filter(_ -> user.equals(FAN));
    var answer = me();

    assertThat(answer).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
    assertThat(answer)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"userId":"%s","email":"fan1@example.com","name":"Minji","role":"USER",
             "createdAt":"2026-09-01T12:00:00Z"}
            """
                .formatted(FAN.value()));

    cast.users = _ -> Optional.empty();
    assertRefused(me(), 401, "UNAUTHENTICATED");
  }

  @Test
  void nothingThatIsSecretShowsItselfAsText() {
    assertThat(
            SESSION.toString()
                + new LogOut.Command(new RefreshToken("refresh"), false)
                + SessionResponse.of(SESSION)
                + new LoginRequest(EMAIL, "TestPassword123!")
                + new LoginRequest(EMAIL, "TestPassword123!").command()
                + new SignUpRequest(EMAIL, "TestPassword123!", "x")
                + new RefreshRequest("refresh"))
        .doesNotContain("refresh\"", "=refresh", "[refresh", "=access", "TestPassword123!");
  }

  /** The hash of half a letter does not exist, and nobody is signed in yet who could be blamed. */
  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\u0000"})
  void aPasswordThatNobodyCanHaveIsRefusedBeforeItIsHashed(String password) {
    var answer =
        post("login", "{\"email\":\"fan1@example.com\",\"password\":\"%s\"}".formatted(password));

    assertRefused(answer, 400, "VALIDATION_FAILED");
    assertThat(answer).bodyText().contains("#/password");
  }

  private MvcTestResult me() {
    return http.get().uri("/api/users/me").header("Authorization", Tokens.bearer()).exchange();
  }
}

package encore.web.identity;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.EMAIL;
import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static encore.web.Scene.held;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import encore.application.booking.BookingViews.Snapshot;
import encore.web.OnStage;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class SecurityTest {

  private static final String MINE = "/api/bookings/" + BOOKING.value();

  private final MockMvcTester http;
  private final Cast cast;
  private final DevelopmentTokens tokens;

  SecurityTest(MockMvcTester http, Cast cast, DevelopmentTokens tokens) {
    this.http = http;
    this.cast = cast;
    this.tokens = tokens;
  }

  @BeforeEach
  void aBooking() {
    cast.bookings = (_, _) -> Optional.of(new Snapshot(held(12), NOON));
  }

  @Test
  void aDevelopmentTokenOpensTheDoor() {
    var answer = askForToken("{\"email\":\"FAN1@Example.com\"}");

    assertThat(answer)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"tokenType\":\"Bearer\",\"expiresIn\":3600,\"user\":{\"userId\":\"%s\",\"email\":\"%s\"}}"
                .formatted(FAN.value(), EMAIL));
    assertThat(answer).headers().hasValue("Cache-Control", "no-store");
    assertThat(knock(Tokens.bearer(http))).hasStatusOk();
    assertThat(knock("Bearer " + sign(claims()))).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"email\":\"\"}", "{\"email\":\"nobody\"}", "{\"email\":7}"})
  void aTokenIsForAnAddress(String body) {
    assertThat(askForToken(body)).hasStatus(400).bodyText().contains("#/email");
  }

  @Test
  void withoutATokenTheDoorStaysShut() {
    var answer = http.get().uri(MINE).exchange();

    assertThat(answer).hasStatus(401).headers().hasValue("WWW-Authenticate", "Bearer");
    assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("UNAUTHENTICATED");
    assertThat(answer.getResponse().getHeader("Request-Id")).hasSize(32);
    assertThat(http.post().uri("/api/bookings/start")).hasStatus(401);
    assertThat(http.get().uri("/api/bookings")).hasStatus(401);
  }

  @Test
  void anOldTokenIsToldThatItIsOld() {
    var now = Instant.now();
    var old = sign(tokens.claims(FAN, now.minusSeconds(3_700), now.minusSeconds(61)));
    var lenient = sign(tokens.claims(FAN, now.minusSeconds(3_700), now.minusSeconds(30)));

    assertThat(knock("Bearer " + old)).hasStatus(401).bodyText().contains("TOKEN_EXPIRED");
    assertThat(knock("Bearer " + lenient)).hasStatusOk();
  }

  @Test
  void anOldTokenDoesNotBarTheWayToANewOne() {
    var now = Instant.now();
    var old = sign(tokens.claims(FAN, now.minusSeconds(9_000), now.minusSeconds(8_000)));

    assertThat(http.get().uri("/api/concerts").header("Authorization", "Bearer " + old))
        .hasStatusOk();
  }

  @Test
  void tokensOfOthersAreRefused() throws JOSEException {
    var elsewhere = new DevelopmentTokens(Clock.systemUTC());
    var tampered = sign(claims());
    var forged =
        List.of(
            sign(claims().issuer("somebody")),
            sign(claims().audience(List.of("another"))),
            sign(
                claims()
                    .issuer("somebody")
                    .expiresAt(Instant.now().minusSeconds(600))
                    .issuedAt(Instant.EPOCH)),
            elsewhere.issue(FAN, "USER"),
            tampered.substring(0, tampered.length() - 8) + "AAAAAAAA",
            unsigned(),
            signedWithThePublicKeyAsSecret(),
            "garbage",
            "a.b.c",
            "x".repeat(10_000));

    for (var token : forged) {
      assertThat(knock("Bearer " + token))
          .as(token)
          .hasStatus(401)
          .bodyJson()
          .extractingPath("$.code")
          .isEqualTo("UNAUTHENTICATED");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Basic ZmFuOnNlY3JldA==", "Bearer", "Bearer ", "bearer", "Token x", "Bearer a b"})
  void otherSchemesAreRefused(String authorization) {
    assertThat(knock(authorization)).hasStatus(401).bodyText().contains("UNAUTHENTICATED");
  }

  @Test
  void nobodyIsKnownByAPassword(ApplicationContext context) {
    assertThat(context.getBeanProvider(UserDetailsService.class).getIfAvailable()).isNull();
  }

  @Test
  void noAnswerLeavesASessionBehind() {
    var answer = knock(Tokens.bearer(http));

    assertThat(answer.getRequest().getSession(false)).isNull();
    assertThat(answer).doesNotContainHeader("Set-Cookie");
    assertThat(answer).headers().hasValue("X-Content-Type-Options", "nosniff");
    assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
        .startsWith("default-src 'self';");
    assertThat(http.get().uri("/api/concerts").header("Origin", "https://evil.example"))
        .doesNotContainHeader("Access-Control-Allow-Origin");
  }

  @Test
  void whatIsNotListedIsNotFound() {
    for (var path : List.of("/", "/actuator/env", "/logout", "/webjars/x", "/api/bookingsx")) {
      assertThat(http.get().uri(path))
          .as(path)
          .hasStatus(404)
          .bodyText()
          .contains("ROUTE_NOT_FOUND");
      assertThat(http.post().uri(path)).as(path).hasStatus(404);
    }
  }

  private String unsigned() {
    return new PlainJWT(forgery()).serialize();
  }

  private String signedWithThePublicKeyAsSecret() throws JOSEException {
    var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), forgery());
    jwt.sign(new MACSigner(tokens.publicKey().getEncoded()));
    return jwt.serialize();
  }

  private static JWTClaimsSet forgery() {
    return new JWTClaimsSet.Builder()
        .issuer(DevelopmentTokens.ISSUER)
        .audience(DevelopmentTokens.AUDIENCE)
        .subject(FAN.value().toString())
        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
        .build();
  }

  private JwtClaimsSet.Builder claims() {
    var now = Instant.now();
    return tokens.claims(FAN, now, now.plusSeconds(600));
  }

  private String sign(JwtClaimsSet.Builder claims) {
    return tokens.sign(claims.build());
  }

  private MvcTestResult knock(String authorization) {
    return http.get().uri(MINE).header("Authorization", authorization).exchange();
  }

  private MvcTestResult askForToken(String body) {
    return http.post()
        .uri("/api/dev/tokens")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}

package encore.web.identity;

import static encore.web.Scene.BOOKING;
import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static encore.web.Scene.held;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import encore.domain.identity.Role;
import encore.web.OnStage;
import encore.web.Scene;
import encore.web.Stage.Cast;
import encore.web.Tokens;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class SecurityTest {

  private static final String MINE = "/api/bookings/" + BOOKING.value();

  private final MockMvcTester http;
  private final Cast cast;

  SecurityTest(MockMvcTester http, Cast cast) {
    this.http = http;
    this.cast = cast;
  }

  @BeforeEach
  void aBooking() {
    cast.bookings = (_, _) -> Optional.of(Scene.seen(held(12), NOON));
  }

  @Test
  void aTokenOfTheHouseOpensTheDoor() {
    assertThat(knock(Tokens.bearer())).hasStatusOk();
    assertThat(knock("Bearer " + Forge.sign(Forge.header(), Forge.claims(FAN)))).hasStatusOk();
  }

  @Test
  void nobodyGetsATokenForAName() {
    assertThat(
            http.post()
                .uri("/api/dev/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"fan1@example.com\"}"))
        .hasStatus(404)
        .bodyText()
        .contains("ROUTE_NOT_FOUND");
  }

  @Test
  void theBackOfficeIsForAdministrators() {
    for (var path : List.of("/api/admin/nothing", "/api/admin/anything")) {
      assertThat(http.get().uri(path).header("Authorization", Tokens.bearer()))
          .as(path)
          .hasStatus(403)
          .bodyText()
          .contains("FORBIDDEN");
      assertThat(http.get().uri(path).header("Authorization", Tokens.bearer(FAN, Role.ADMIN)))
          .as(path)
          .hasStatus(404);
    }
  }

  @Test
  void aCookieOpensNoDoor() {
    var cookie = new Cookie("Authorization", Tokens.bearer().replace(' ', '_'));

    assertThat(http.post().uri("/api/bookings/start").cookie(cookie)).hasStatus(401);
    assertThat(http.get().uri(MINE + "?access_token=" + Forge.token(FAN, Role.USER)))
        .hasStatus(401);
  }

  @Test
  void whatAnybodyNeedsToCheckATokenIsPublicAndNoMore() throws Exception {
    var answer = http.get().uri("/.well-known/jwks.json").exchange();

    assertThat(answer).hasStatusOk().headers().hasValue("Cache-Control", "max-age=300, public");
    var published = JWKSet.parse(answer.getResponse().getContentAsString());
    assertThat(published.getKeys()).hasSize(1);
    assertThat(published.getKeyByKeyId(Forge.KEY.getKeyID()).isPrivate()).isFalse();
    assertThat(answer).bodyText().doesNotContain("\"d\"", "\"p\"", "\"q\"");
    assertThat(published.getKeys().getFirst().toJSONObject())
        .containsEntry("alg", "RS256")
        .containsEntry("use", "sig");
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
    assertThat(knock("Bearer " + endedBefore(Duration.ofSeconds(11))))
        .hasStatus(401)
        .bodyText()
        .contains("TOKEN_EXPIRED");
    assertThat(knock("Bearer " + endedBefore(Duration.ofSeconds(5)))).hasStatusOk();
  }

  @Test
  void anOldTokenDoesNotBarTheWayToANewOne() {
    var old = "Bearer " + endedBefore(Duration.ofHours(1));

    assertThat(http.get().uri("/api/concerts").header("Authorization", old)).hasStatusOk();
    assertThat(
            http.post()
                .uri("/api/auth/refresh")
                .header("Authorization", old)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"refreshToken\":\"none\"}"))
        .hasStatus(401)
        .bodyText()
        .contains("REFRESH_TOKEN_INVALID");
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
    var answer = knock(Tokens.bearer());

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
    for (var path :
        List.of("/x", "/ops/x", "/actuator/env", "/logout", "/webjars/x", "/api/bookingsx")) {
      assertThat(http.get().uri(path))
          .as(path)
          .hasStatus(404)
          .bodyText()
          .contains("ROUTE_NOT_FOUND");
      assertThat(http.post().uri(path)).as(path).hasStatus(404);
    }
  }

  private static String endedBefore(Duration past) {
    var ttl = Duration.ofMinutes(5);
    var from = Instant.now().minus(past).minus(ttl);
    return Forge.sign(Forge.header(), Forge.claims(FAN, from, ttl));
  }

  private MvcTestResult knock(String authorization) {
    return http.get().uri(MINE).header("Authorization", authorization).exchange();
  }
}

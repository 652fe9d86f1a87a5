package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.Race;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signing up, in, on and out over HTTP, as a buyer does it. */
class SigningInIT {

  private static final String PASSWORD = "TestPassword123!";

  private final RunningHouse house = RunningHouse.shared();
  private final Visitor visitor = new Visitor(house.url());
  private final String email = "fan-" + UUID.randomUUID() + "@example.com";

  @Test
  void whoSignsUpCanSignInBuyGoOnAndLeave() {
    var account = signUp(email);
    assertThat(account.status()).as(account.body()).isEqualTo(201);
    assertThat(signUp(email.toUpperCase(java.util.Locale.ROOT)).code()).isEqualTo("EMAIL_TAKEN");

    var session = logIn(email, PASSWORD);
    assertThat(session.status()).as(session.body()).isEqualTo(200);
    var fan = visitor.with(session.json().get("accessToken").asString());
    assertThat(fan.get("/api/users/me").json().get("userId"))
        .isEqualTo(account.json().get("userId"));
    var schedule = house.hall().schedule().value().toString();
    assertThat(fan.hold(schedule, "[1]").status()).isEqualTo(200);

    var next = refresh(session);
    assertThat(next.status()).isEqualTo(200);
    assertThat(logOut(next).status()).isEqualTo(204);
    assertThat(refresh(next).code()).isEqualTo("REFRESH_TOKEN_INVALID");
  }

  @Test
  void nobodyBecomesAnAdministratorByAsking() {
    visitor.post(
        "/api/auth/signup",
        """
        {"email":"%s","password":"%s","name":"Eve","role":"ADMIN","userId":"%s"}
        """
            .formatted(email, PASSWORD, UUID.randomUUID()));
    var session = logIn(email, PASSWORD).json();

    assertThat(session.at("/user/role").asString()).isEqualTo("USER");
    var eve = visitor.with(session.get("accessToken").asString());
    assertThat(eve.get("/api/admin/concerts").code()).isEqualTo("FORBIDDEN");
    var schedule = house.hall().schedule().value().toString();
    var held =
        eve.post(
            "/api/bookings/start",
            """
            {"scheduleId":"%s","seatNos":[1],"userId":"%s","holderId":"x","price":1,
             "status":"CONFIRMED"}
            """
                .formatted(schedule, UUID.randomUUID()));
    assertThat(held.json().get("status").asString()).isEqualTo("HELD");
    assertThat(held.json().get("totalAmount").asLong()).isGreaterThan(1);
    assertThat(eve.get("/api/bookings/" + held.json().get("bookingId").asString()).status())
        .isEqualTo(200);
  }

  @Test
  void aRefreshTokenIsGoodOnceAndItsReturnEndsTheSession() throws Exception {
    signUp(email);
    var session = logIn(email, PASSWORD);
    var both = Race.race(2, _ -> () -> refresh(session));

    assertThat(both).extracting(Visitor.Answer::status).containsExactlyInAnyOrder(200, 401);
    var winner = both.stream().filter(it -> it.status() == 200).findFirst().orElseThrow();
    assertThat(refresh(winner).code()).isEqualTo("REFRESH_TOKEN_INVALID");
    assertThat(
            visitor.with(session.json().get("refreshToken").asString()).get("/api/users/me").code())
        .isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void nobodyLearnsWhichAddressesHaveAnAccount() {
    signUp(email);
    var wrong = logIn(email, "WrongPassword123!");
    var unknown = logIn("nobody-" + email, PASSWORD);

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.header("WWW-Authenticate")).contains("Bearer");
    assertThat(withoutTrace(unknown)).isEqualTo(withoutTrace(wrong));
  }

  @Test
  void afterTooManyWrongPasswordsNeitherTheRightOneNorAnUnknownAddressIsHeard() {
    signUp(email);
    for (var address : new String[] {email, "nobody-" + email}) {
      for (int i = 0; i < 10; i++) {
        assertThat(logIn(address, "WrongPassword123!").code()).isEqualTo("INVALID_CREDENTIALS");
      }
      var barred = logIn(address, PASSWORD);
      assertThat(barred.status()).isEqualTo(429);
      assertThat(barred.code()).isEqualTo("RATE_LIMITED");
      assertThat(Integer.parseInt(barred.header("Retry-After").orElseThrow())).isPositive();
    }
  }

  @Test
  void tokensOfOneInstanceCountAtTheOther() {
    signUp(email);
    try (var other = RunningHouse.start(Map.of("encore.database.url", house.databaseUrl()))) {
      var session = logIn(email, PASSWORD);
      var elsewhere = new Visitor(other.url());

      assertThat(
              elsewhere
                  .with(session.json().get("accessToken").asString())
                  .get("/api/users/me")
                  .status())
          .isEqualTo(200);
      assertThat(elsewhere.post("/api/auth/refresh", tokenOf(session)).status()).isEqualTo(200);
    }
  }

  @Test
  void whatBecameOfLoginsIsCounted() {
    logIn("nobody-" + email, PASSWORD);

    assertThat(visitor.get("/actuator/prometheus").body())
        .containsPattern("encore_identity_logins_total\\{.*outcome=\"wrong-credentials\"")
        .contains("encore_identity_hashing_seconds_count", "encore_identity_hashing_waiting");
  }

  private Visitor.Answer signUp(String address) {
    return visitor.post(
        "/api/auth/signup",
        "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Minji\"}".formatted(address, PASSWORD));
  }

  private Visitor.Answer logIn(String address, String password) {
    return visitor.post(
        "/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(address, password));
  }

  private Visitor.Answer refresh(Visitor.Answer session) {
    return visitor.post("/api/auth/refresh", tokenOf(session));
  }

  private Visitor.Answer logOut(Visitor.Answer session) {
    return visitor.post("/api/auth/logout", tokenOf(session));
  }

  private static String tokenOf(Visitor.Answer session) {
    return "{\"refreshToken\":\"" + session.json().get("refreshToken").asString() + "\"}";
  }

  private static String withoutTrace(Visitor.Answer answer) {
    return answer.body().replaceFirst("\"traceId\":\"[0-9a-f]+\"", "");
  }
}

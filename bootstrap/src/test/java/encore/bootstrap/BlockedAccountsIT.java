package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An account is blocked while its owner is signed in, on the instance that hears it and on another.
 */
class BlockedAccountsIT {

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final String PASSWORD = "TestPassword123!";

  private final RunningHouse house = RunningHouse.shared();
  private final Visitor door = new Visitor(house.url());
  private final Visitor admin = house.visitor().asAdmin();
  private final String email = "fan-" + UUID.randomUUID() + "@example.com";
  private String user = "";
  private Visitor.Answer session;
  private Visitor fan;

  @BeforeEach
  void aFanSignsIn() {
    door.post(
        "/api/auth/signup",
        "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Minji\"}".formatted(email, PASSWORD));
    session = logIn(PASSWORD);
    fan = door.with(session.json().get("accessToken").asString());
    user = fan.get("/api/users/me").json().get("userId").asString();
  }

  @Test
  void aLiveTokenIsRefusedEverywhereWithinASecondAndCountsAgainAfterwards() {
    try (var other = RunningHouse.start(Map.of("encore.database.url", house.databaseUrl()))) {
      var elsewhere = new Visitor(other.url()).with(session.json().get("accessToken").asString());
      assertThat(elsewhere.get("/api/users/me").status()).isEqualTo(200);

      assertThat(block("sells tickets on").status()).isEqualTo(204);

      Await.until("he is out here", A_SECOND, () -> isOut(fan));
      Await.until("he is out there", A_SECOND, () -> isOut(elsewhere));
      var schedule = house.hall().schedule().value().toString();
      assertThat(fan.hold(schedule, "[1]").code()).isEqualTo("ACCOUNT_BLOCKED");
      assertThat(fan.get("/api/bookings").code()).isEqualTo("ACCOUNT_BLOCKED");
      assertThat(fan.get("/api/concerts").status()).as("open to everybody").isEqualTo(200);

      assertThat(admin.delete(path(user)).status()).isEqualTo(204);
      Await.until("he is in again here", A_SECOND, () -> !isOut(fan));
      Await.until("he is in again there", A_SECOND, () -> !isOut(elsewhere));
    }
  }

  @Test
  void onlyWhoKnowsThePasswordOrHasATokenLearnsOfIt() {
    block("bot");

    var refused = logIn(PASSWORD);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("ACCOUNT_BLOCKED");
    assertThat(refused.body()).doesNotContain("bot");
    assertThat(logIn("WrongPassword123!").code()).isEqualTo("INVALID_CREDENTIALS");
    assertThat(refresh().code()).isEqualTo("ACCOUNT_BLOCKED");

    admin.delete(path(user));
    assertThat(logIn(PASSWORD).status()).isEqualTo(200);
    assertThat(refresh().code()).as("the session stays over").isEqualTo("REFRESH_TOKEN_INVALID");
  }

  @Test
  void whatChangedIsOnRecordAndOnTheList() {
    block("bot");
    block("bot");
    block("sells tickets on");
    assertThat(blockedReasons()).contains(user + " sells tickets on");
    admin.delete(path(user));
    admin.delete(path(user));

    assertThat(blockedReasons()).doesNotContain(user);
    assertThat(admin.get("/api/admin/audit?subject=user/" + user).json().get("items"))
        .extracting(item -> item.get("action").asString())
        .containsExactly("ACCOUNT_UNBLOCKED", "ACCOUNT_BLOCK_REWORDED", "ACCOUNT_BLOCKED");
  }

  @Test
  void nobodyBlocksHimselfNorWhoIsNotThere() {
    var me = admin.get("/api/users/me").json().get("userId").asString();
    assertThat(admin.put(path(me), "{\"reason\":\"tired\"}").code()).isEqualTo("FORBIDDEN");
    var nobody = UUID.randomUUID().toString();
    assertThat(admin.put(path(nobody), "{\"reason\":\"bot\"}").code()).isEqualTo("USER_NOT_FOUND");
    assertThat(admin.delete(path(nobody)).code()).isEqualTo("USER_NOT_FOUND");
    assertThat(admin.put(path(user), "{\"reason\":\" \"}").code()).isEqualTo("VALIDATION_FAILED");
    assertThat(fan.put(path(me), "{\"reason\":\"revenge\"}").code()).isEqualTo("FORBIDDEN");
  }

  private Visitor.Answer block(String reason) {
    return admin.put(path(user), "{\"reason\":\"%s\"}".formatted(reason));
  }

  private String blockedReasons() {
    var text = new StringBuilder();
    admin
        .get("/api/admin/users/blocked?limit=100")
        .json()
        .get("items")
        .forEach(item ->
            text.append(item.get("userId").asString())
                .append(' ')
                .append(item.get("reason").asString())
                .append('\n'));
    return text.toString();
  }

  private static String path(String user) {
    return "/api/admin/users/" + user + "/block";
  }

  private static boolean isOut(Visitor visitor) {
    var answer = visitor.get("/api/users/me");
    return answer.status() == 403 && answer.code().equals("ACCOUNT_BLOCKED");
  }

  private Visitor.Answer logIn(String password) {
    return door.post(
        "/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }

  private Visitor.Answer refresh() {
    return door.post(
        "/api/auth/refresh",
        "{\"refreshToken\":\"%s\"}".formatted(session.json().get("refreshToken").asString()));
  }
}

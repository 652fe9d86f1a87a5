package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The first who may run the house comes from the settings, and no secret ever reaches the log. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdminIT {

  private static final String FIRST = "FirstPassword123!";
  private static final String LATER = "LaterPassword123!";

  @Test
  void anAdministratorIsAppointedOnceAndNothingSecretIsLogged(CapturedOutput log) {
    var servers = LocalServers.forThisBuild();
    try (var house = RunningHouse.start(servers, settings(FIRST))) {
      var visitor = new Visitor(house.url());
      var session = logIn(visitor, FIRST).json();
      assertThat(session.at("/user/role").asString()).isEqualTo("ADMIN");
      var access = session.get("accessToken").asString();
      assertThat(visitor.with(access).get("/api/admin/nothing").status()).isEqualTo(404);
      var refresh = session.get("refreshToken").asString();
      visitor.post("/api/auth/refresh", "{\"refreshToken\":\"" + refresh + "\"}");
      visitor.post("/api/auth/refresh", "{\"refreshToken\":\"" + refresh + "\",}");
      visitor.with(access + "x").get("/api/users/me");

      assertThat(log.getAll())
          .contains("admin-it@example.com may run the house")
          .doesNotContain(FIRST, access, access.substring(access.length() - 40), refresh)
          .doesNotContainPattern("eyJ[\\w-]{10,}\\.|argon2id\\}?\\$");
    }
    try (var house = RunningHouse.start(servers, settings(LATER))) {
      var visitor = new Visitor(house.url());
      assertThat(logIn(visitor, LATER).code()).isEqualTo("INVALID_CREDENTIALS");
      assertThat(logIn(visitor, FIRST).status()).isEqualTo(200);
    }
    assertThat(log.getAll()).doesNotContain(FIRST, LATER);
  }

  private static Map<String, String> settings(String password) {
    return Map.of(
        "encore.identity.admin.email", "admin-it@example.com",
        "encore.identity.admin.password", password,
        "logging.level.root", "info",
        "logging.level.encore", "debug",
        "logging.level.org.springframework.security", "debug",
        "logging.level.org.springframework.web", "debug",
        "logging.level.org.springframework.jdbc", "debug");
  }

  private static Visitor.Answer logIn(Visitor visitor, String password) {
    return visitor.post(
        "/api/auth/login",
        "{\"email\":\"admin-it@example.com\",\"password\":\"" + password + "\"}");
  }
}

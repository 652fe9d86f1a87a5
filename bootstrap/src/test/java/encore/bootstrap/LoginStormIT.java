package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.Race;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two hundred sign in at one instant, and the sale does not notice. */
class LoginStormIT {

  private static final int LOGINS = 200;
  private static final int HOLDS = 12;

  @Test
  void aStormOfLoginsIsRefusedInPartAndEveryHoldSucceeds() throws Exception {
    var settings =
        Map.of(
            "encore.identity.hashing.at-once", "1",
            "encore.identity.hashing.waiting", "10",
            "encore.identity.hashing.patience", "300ms");
    try (var house = RunningHouse.start(settings)) {
      var schedule = house.hall().schedule().value().toString();
      var fans =
          IntStream.range(0, HOLDS)
              .mapToObj(n -> house.visitor().as("anna" + n + "@example.com"))
              .toList();
      var storming = new AtomicInteger(LOGINS);
      var whileStorming = new AtomicInteger();

      var answers =
          Race.race(
              LOGINS + HOLDS,
              n ->
                  () -> {
                    if (n >= LOGINS) {
                      var held = fans.get(n - LOGINS).hold(schedule, "[" + (n - LOGINS + 1) + "]");
                      if (storming.get() > 0) {
                        whileStorming.incrementAndGet();
                      }
                      return held;
                    }
                    var answer = logIn(house, n);
                    storming.decrementAndGet();
                    return answer;
                  });

      assertThat(answers.subList(LOGINS, LOGINS + HOLDS))
          .allSatisfy(held -> assertThat(held.status()).as(held.body()).isEqualTo(200));
      assertThat(whileStorming).as("holds that were answered in the storm").hasPositiveValue();
      var logins = answers.subList(0, LOGINS);
      assertThat(logins)
          .extracting(Visitor.Answer::code)
          .containsOnly("INVALID_CREDENTIALS", "LOGIN_BUSY")
          .contains("INVALID_CREDENTIALS", "LOGIN_BUSY");
      assertThat(logins)
          .filteredOn(login -> login.code().equals("LOGIN_BUSY"))
          .allSatisfy(login -> {
            assertThat(login.status()).isEqualTo(503);
            assertThat(login.header("Retry-After")).isPresent();
          });
    }
  }

  private static Visitor.Answer logIn(RunningHouse house, int n) {
    return new Visitor(house.url())
        .post(
            "/api/auth/login",
            "{\"email\":\"storm%d@example.com\",\"password\":\"TestPassword123!\"}".formatted(n));
  }
}

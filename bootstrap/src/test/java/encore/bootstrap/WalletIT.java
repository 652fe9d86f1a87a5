package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.Form;
import encore.testing.Race;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wallets over HTTP: many who charge at once, and what the books say afterwards. */
class WalletIT {

  private static final Set<String> UNDECIDED = Set.of("OUTCOME_UNKNOWN", "IDEMPOTENCY_IN_PROGRESS");
  private static final int ASKS_MAX = 20;
  private static final Duration RUSH = Duration.ofSeconds(Form.of(2, 60));
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final int FANS = 10;

  private final RunningHouse house = RunningHouse.shared();

  @Test
  void aHundredWhoChargeTenWalletsLoseNothing() throws Exception {
    rush(house);
  }

  @ParameterizedTest
  @ValueSource(strings = {"row-lock", "optimistic", "redis-lock"})
  void thatHoldsByEveryStrategy(String strategy) throws Exception {
    try (var other =
        RunningHouse.start(
            Map.of("encore.database.url", house.databaseUrl(), "encore.wallet.lock", strategy))) {
      rush(other);
    }
  }

  private static void rush(RunningHouse house) throws Exception {
    var fans = IntStream.range(0, FANS).mapToObj(_ -> Fan.of(house)).toList();
    var charged = new AtomicLongArray(FANS);
    long end = System.nanoTime() + RUSH.toNanos();

    // In rounds, for a race waits a minute and no longer.
    while (System.nanoTime() < end) {
      long round = Math.min(end, System.nanoTime() + ROUND.toNanos());
      var refused = Race.race(100, i -> () -> charges(fans.get(i % FANS), i, round, charged));
      assertThat(refused)
          .as("who was sent away knows that nothing was charged")
          .allSatisfy(codes -> assertThat(codes).isSubsetOf("BUSY"));
    }

    for (int i = 0; i < FANS; i++) {
      assertThat(fans.get(i).balance()).isPositive().isEqualTo(charged.get(i));
    }
    var proof = house.visitor().asAdmin().get("/api/admin/wallets/proof").json();
    assertThat(proof.get("isSound").asBoolean()).as("%s", proof).isTrue();
    assertThat(proof.get("sumOfAccounts").asLong()).isZero();
  }

  /** Until then; gives what he heard instead of a success. */
  private static Set<String> charges(Fan fan, int number, long end, AtomicLongArray charged) {
    var codes = new HashSet<String>();
    for (int won = 1 + number; System.nanoTime() < end; won = won % 500 + 1) {
      var answer = fan.charge(won);
      if (answer.status() == 200) {
        charged.addAndGet(number % FANS, won);
      } else {
        codes.add(answer.code());
      }
    }
    return codes;
  }

  @Test
  void theLinesOfAWalletAddUpPageByPage() {
    var fan = Fan.of(house);
    IntStream.rangeClosed(1, 5)
        .forEach(i -> assertThat(fan.charge(i * 100).status()).isEqualTo(200));

    var first = fan.visitor().get(fan.path() + "/transactions?limit=3&type=CHARGE").json();
    assertThat(first.get("items"))
        .extracting(item -> item.get("balanceAfter").asLong())
        .containsExactly(1_500L, 1_000L, 600L);
    var cursor = first.get("nextCursor").asString();
    var rest = fan.visitor().get(fan.path() + "/transactions?limit=3&cursor=" + cursor).json();
    assertThat(rest.get("items"))
        .extracting(item -> item.get("amount").asLong())
        .containsExactly(200L, 100L);
    assertThat(rest.get("hasMore").asBoolean()).isFalse();
    assertThat(fan.visitor().get(fan.path() + "/transactions?type=USE").json().get("items"))
        .isEmpty();
  }

  @Test
  void aWalletHasALimit() {
    var fan = Fan.of(house);
    IntStream.range(0, 10).forEach(_ -> fan.charge(10_000_000));

    assertThat(fan.charge(1).code()).isEqualTo("BALANCE_LIMIT_EXCEEDED");
    assertThat(fan.charge(10_000_001).code()).isEqualTo("VALIDATION_FAILED");
    assertThat(fan.balance()).isEqualTo(100_000_000);
  }

  @Test
  void anAdministratorChargesOnRecordAndAStrangerNotAtAll() {
    var fan = Fan.of(house);
    var admin = house.visitor().asAdmin();
    var stranger = Fan.of(house).visitor();
    var path = fan.path() + "/charge";

    assertThat(stranger.post(path, "{\"amount\":1}").code()).isEqualTo("FORBIDDEN");
    assertThat(stranger.get(fan.path()).code()).isEqualTo("FORBIDDEN");
    assertThat(admin.post(path, "{\"amount\":700}").status()).isEqualTo(200);
    assertThat(admin.get(fan.path()).json().get("balance").asLong()).isEqualTo(700);
    assertThat(admin.get("/api/admin/audit?subject=user/" + fan.user()).json().get("items"))
        .extracting(item -> item.get("action").asString())
        .containsExactly("WALLET_CHARGED");
    var nobody = "/api/users/" + UUID.randomUUID() + "/balance";
    assertThat(
            List.of(
                admin.get(nobody).code(),
                admin.post(nobody + "/charge", "{\"amount\":1}").code(),
                admin.get(nobody + "/transactions").code()))
        .containsOnly("USER_NOT_FOUND");
  }

  /** Somebody signed in who charges his wallet. */
  private record Fan(Visitor visitor, String user) {

    static Fan of(RunningHouse house) {
      var visitor = house.visitor().as("fan-" + UUID.randomUUID() + "@example.com");
      return new Fan(visitor, visitor.get("/api/users/me").json().get("userId").asString());
    }

    String path() {
      return "/api/users/" + user + "/balance";
    }

    /** Under one key, and again where nobody knows what became of it, as its answer says to do. */
    Visitor.Answer charge(long won) {
      var same = visitor.keyed(UUID.randomUUID().toString());
      Visitor.Answer answer;
      int asked = 0;
      do {
        answer = same.post(path() + "/charge", "{\"amount\":" + won + "}");
      } while (answer.status() != 200 && UNDECIDED.contains(answer.code()) && ++asked < ASKS_MAX);
      return answer;
    }

    long balance() {
      return visitor.get(path()).json().get("balance").asLong();
    }
  }
}

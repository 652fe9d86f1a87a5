package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator tries out changes nothing; what he means then does as much as was said. */
class DryRunsIT {

  private static RunningHouse house;
  private static String concert = "";

  /** Nobody else writes in it: its jobs sleep, and its hall has a line in which nobody stands. */
  @BeforeAll
  static void aHouseWithOverdueHolds() {
    house =
        RunningHouse.start(
            Map.of(
                "encore.booking.hold-ttl", "1s",
                "encore.booking.hold-extension", "0s",
                "encore.booking.tidy-every", "1h",
                "encore.wallet.tidy-every", "1h",
                "encore.payment.settle-every", "1h",
                "encore.idempotency.forget-every", "1h",
                "encore.consistency.look-every", "1h",
                "encore.waiting-room.new-line.active-ttl", "10m"));
    var schedule = house.hall().schedule().value().toString();
    concert =
        house
            .database()
            .sql()
            .sql("SELECT concert_id::text FROM schedule WHERE id = :id::uuid")
            .param("id", schedule)
            .query(String.class)
            .single();
    assertThat(house.visitor().as("anna@example.com").hold(schedule, "[1,2]").status())
        .isEqualTo(200);
    admin().put("/api/admin/queues/" + concert, "{\"mode\":\"ALWAYS\"}");
    Await.until(
        "it is overdue",
        Duration.ofSeconds(20),
        () -> !admin().get("/api/admin/holds?overdue=true").json().get("items").isEmpty());
    Await.until("the books have been looked at", Duration.ofSeconds(20), DryRunsIT::isLookedAt);
  }

  /** Once at the start, and as slowly as the machine is; then not again for an hour. */
  private static boolean isLookedAt() {
    return house
        .database()
        .sql()
        .sql("SELECT coalesce(ended_at >= began_at, false) FROM consistency_round")
        .query(Boolean.class)
        .single();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whatIsTriedOutChangesNothingAndWhatIsMeantIsOnRecord() {
    var calls =
        Map.of(
            "POST /api/admin/holds/sweep",
            "",
            "POST /api/admin/queues/" + concert + "/rebuild",
            "",
            "POST /api/admin/caches/drop",
            "",
            "POST /api/admin/database/sessions/end",
            "\"idleLongerThanSeconds\":3600",
            "PUT /api/admin/modes/read-only",
            "\"on\":true,\"reason\":\"a drill\"",
            "POST /api/admin/rankings/rebuild",
            "",
            "POST /api/admin/outbox/retry",
            "\"since\":\"%s\",\"limit\":100".formatted(Instant.now().minusSeconds(60)),
            "POST /api/admin/dlq/replay",
            "\"topic\":\"payment-events\",\"limit\":100");
    var before = WholeDatabase.of(house.database());

    // Not every answer repeats what it was: nobody has to ask whether he only tried.
    calls.forEach((call, rest) -> {
      var dry = send(admin().keyed(UUID.randomUUID().toString()), call, rest, true);
      assertThat(dry.status()).as(call + dry.body()).isEqualTo(200);
      assertThat(dry.json().path("dryRun").asBoolean(true)).as(call).isTrue();
    });
    assertThat(WholeDatabase.of(house.database())).isEqualTo(before);

    calls.forEach((call, rest) -> {
      var real = send(admin(), call, rest, false);
      assertThat(real.status()).as(call + real.body()).isEqualTo(200);
      assertThat(real.json().path("dryRun").asBoolean(false)).as(call).isFalse();
    });
    assertThat(acts())
        .contains("HOLDS_SWEPT", "QUEUE_REBUILT", "CATALOGUE_COPIES_DROPPED")
        .contains("DATABASE_SESSIONS_ENDED", "MODE_TURNED_ON")
        .contains("RANKING_REBUILD_BEGUN", "RANKING_REBUILT");
    assertThat(admin().get("/api/admin/holds?overdue=true").json().get("items")).isEmpty();
    admin().put("/api/admin/modes/read-only", "{\"on\":false,\"reason\":\"over\"}");
  }

  @Test
  void aCallThatIsSentAgainIsDoneOnce() {
    var admin = admin().keyed(UUID.randomUUID().toString());
    var first = send(admin, "POST /api/admin/queues/" + concert + "/rebuild", "", false);
    var again = send(admin, "POST /api/admin/queues/" + concert + "/rebuild", "", false);

    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(again.json()).isEqualTo(first.json());
    var other = send(admin(), "POST /api/admin/queues/" + concert + "/rebuild", "", false);
    assertThat(other.json().get("epoch").asLong())
        .isGreaterThan(first.json().get("epoch").asLong());
  }

  private static Visitor admin() {
    return house.visitor().asAdmin();
  }

  private static Visitor.Answer send(Visitor admin, String call, String rest, boolean dryRun) {
    var path = call.substring(call.indexOf(' ') + 1);
    var body = "{%s\"dryRun\":%s}".formatted(rest.isEmpty() ? "" : rest + ",", dryRun);
    return call.startsWith("PUT") ? admin.put(path, body) : admin.post(path, body);
  }

  private static Set<String> acts() {
    var found = new HashSet<String>();
    admin()
        .get("/api/admin/audit?limit=100")
        .json()
        .get("items")
        .forEach(item -> found.add(item.get("action").asString()));
    return found;
  }
}

package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The promises of a running house: broken by hand, seen by everybody, and held again. */
class ConsistencyIT {

  private static final String PATH = "/api/admin/consistency";
  private static final String CRIME = "S6-stands-where-its-log-ends";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Of its own: what is forged here is nobody else's. */
  private static final RunningHouse HOUSE = RunningHouse.start(Map.of());

  private final Visitor admin = HOUSE.visitor().asAdmin();

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @Test
  void aBreakIsSeenByHandAndByMachineUntilItIsHealed() {
    var seat = HOUSE.hall().seat(1).id().value();
    Await.until("a first look", PATIENCE, () -> "HOLDS".equals(status()));
    assertThat(report().get("promises"))
        .hasSize(76)
        .allMatch(each -> !each.get("sql").asString().isBlank());

    forge(seat, 7);
    assertThat(check(true).status()).isEqualTo(202);
    Await.until("seen", PATIENCE, () -> "BROKEN".equals(status()));
    assertThat(promise(CRIME).get("offenders").get(0).asString()).isEqualTo(Long.toString(seat));
    assertThat(gauge()).contains("1.0");

    forge(seat, 0);
    assertThat(check(false).status()).isEqualTo(202);
    Await.until("healed", PATIENCE, () -> "HOLDS".equals(status()));
    assertThat(gauge()).contains("0.0");
    assertThat(admin.get("/api/admin/audit?subject=consistency").json().get("items"))
        .extracting(item -> item.get("action").asString())
        .containsOnly("INSPECTION_ORDERED")
        .hasSize(2);
  }

  private static void forge(long seat, int fence) {
    HOUSE
        .database()
        .sql()
        .sql(
            """
            ALTER TABLE seat DISABLE TRIGGER seat_moves_by_the_book;
            UPDATE seat SET fence = %d WHERE id = %d;
            ALTER TABLE seat ENABLE TRIGGER seat_moves_by_the_book
            """
                .formatted(fence, seat))
        .update();
  }

  private Visitor.Answer check(boolean full) {
    // With a key, as the pages send it: the longest answer of the house is kept with it.
    return admin
        .keyed(UUID.randomUUID().toString())
        .post(PATH + "/check", "{\"full\":" + full + "}");
  }

  private JsonNode report() {
    return admin.get(PATH).json();
  }

  /** While a look is under way some are of the last one. */
  private String status() {
    var report = report();
    var round = report.get("round");
    return round.get("isUnderWay").asBoolean() || round.has("wanted")
        ? "LOOKING"
        : report.get("status").asString();
  }

  private JsonNode promise(String id) {
    return report()
        .get("promises")
        .valueStream()
        .filter(each -> each.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String gauge() {
    var name = "encore_invariant_violations{id=\"%s\",kind=\"safety\"}".formatted(CRIME);
    Await.until("shown", PATIENCE, () -> scrape().contains(name));
    return scrape().lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow();
  }

  private String scrape() {
    return admin.get("/actuator/prometheus").body();
  }
}

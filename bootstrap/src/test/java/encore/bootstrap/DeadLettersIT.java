package encore.bootstrap;

import static encore.bootstrap.Ear.news;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.inbox.Delivery;
import encore.application.inbox.Mishap;
import encore.application.inbox.PutAside;
import encore.application.inbox.TakeIn;
import encore.testing.Race;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an administrator does about parked events, over HTTP; no Kafka is near. */
class DeadLettersIT {

  private static final RunningHouse HOUSE =
      RunningHouse.start(
          LocalServers.forThisBuild(), Map.of(), EncoreApplication.class, Ear.Listening.class);

  private final Ear ear = HOUSE.part(Ear.class);
  private final Visitor admin = HOUSE.visitor().asAdmin();
  private final String thing = UUID.randomUUID().toString();

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @Test
  void aReplayGoesOnInOrderAndIsOnRecordOnce() throws Exception {
    parkAt(2);
    take(3);
    take(4);
    var id = id(2);
    var shown = admin.get("/api/admin/dlq/" + id).json();
    assertThat(shown.get("behind").asInt()).isEqualTo(2);
    assertThat(shown.get("lastVersion").asInt()).isEqualTo(1);
    assertThat(shown.at("/failure/stack").asString()).contains("at encore.");
    assertThat(replay(id(4)).get("outcome").asString()).isEqualTo("WAITS");
    ear.poison.add(thing + "/2");
    assertThat(replay(id).get("outcome").asString()).isEqualTo("FAILED");
    assertThat(admin.get("/api/admin/dlq/" + id).json().at("/event/attempts").asInt()).isEqualTo(4);

    ear.poison.clear();
    var answers = Race.race(6, _ -> () -> replay(id).get("outcome").asString());

    assertThat(answers).containsOnly("REPLAYED");
    assertThat(ear.heard(thing)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(admin.get("/api/admin/audit?subject=parked-event/" + id).json().get("items"))
        .extracting(item -> item.get("action").asString())
        .containsExactly("EVENT_REPLAYED");
  }

  @Test
  void whatIsGivenUpIsGoneByAndWhatFollowsGoesOn() {
    parkAt(2);
    take(3);
    take(4);

    assertThat(discard(id(3)).get("followed").asInt()).as("not its turn").isZero();
    assertThat(discard(id(2)).get("followed").asInt()).isEqualTo(1);
    assertThat(discard(id(2)).get("outcome").asString()).isEqualTo("DISCARDED");

    assertThat(ear.heard(thing)).containsExactly(1L, 4L);
    assertThat(replay(id(2)).get("outcome").asString()).isEqualTo("DISCARDED");
    assertThat(discard(id(4)).get("outcome").asString()).isEqualTo("REPLAYED");
    take(2);
    take(5);
    assertThat(ear.heard(thing)).containsExactly(1L, 4L, 5L);
  }

  @Test
  void aGapThatStaysIsSeenAndCanBeGivenUp() {
    take(1);
    take(4);
    take(5);
    assertThat(admin.get("/api/admin/dlq?status=GAP&limit=100").body()).contains(thing);
    assertThat(replay(id(4)).get("outcome").asString()).isEqualTo("WAITS");

    var done = admin.post("/api/admin/dlq/" + id(4) + "/replay?skipMissing=true", "").json();

    assertThat(done.get("outcome").asString()).isEqualTo("REPLAYED");
    assertThat(done.get("followed").asInt()).isEqualTo(1);
    take(2);
    take(3);
    assertThat(ear.heard(thing)).as("too late").containsExactly(1L, 4L, 5L);
  }

  @Test
  void manyAreReplayedAndOneKeyHasOneAnswer() {
    parkAt(2);
    take(3);
    var batch = "{\"topic\":\"booking-events\",\"consumer\":\"ear\",\"limit\":100}";
    var keyed = admin.keyed(UUID.randomUUID().toString());

    var dry = admin.post("/api/admin/dlq/replay", batch.replace("}", ",\"dryRun\":true}")).json();
    assertThat(dry.get("found").asInt()).isPositive();
    assertThat(dry.get("replayed").asInt()).isZero();
    assertThat(ear.heard(thing)).as("a dry run").containsExactly(1L);

    var counts = keyed.post("/api/admin/dlq/replay", batch);

    assertThat(counts.json().get("replayed").asInt()).isPositive();
    assertThat(counts.json().get("followed").asInt()).isPositive();
    assertThat(keyed.post("/api/admin/dlq/replay", batch).body()).isEqualTo(counts.body());
    assertThat(ear.heard(thing)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void whatNobodyCanReadIsParkedOnceAndCanOnlyBeDiscarded() {
    var origin = news(thing, 1).origin();
    for (int i = 0; i < 2; i++) {
      aside(new Delivery(origin, news(thing, 1).event()), false);
    }
    var found =
        HOUSE
            .database()
            .sql()
            .sql("SELECT id FROM parked_event WHERE record_key = :thing")
            .param("thing", thing)
            .query(UUID.class)
            .list();
    assertThat(found).hasSize(1);
    var id = found.getFirst().toString();
    assertThat(replay(id).get("outcome").asString()).isEqualTo("UNREPLAYABLE");
    assertThat(discard(id).get("outcome").asString()).isEqualTo("DISCARDED");
  }

  /** The one before is taken in, this one failed. */
  private void parkAt(long version) {
    take(version - 1);
    aside(news(thing, version), true);
  }

  private static void aside(Delivery delivery, boolean isRead) {
    HOUSE
        .part(PutAside.class)
        .aside(
            Ear.NAME,
            delivery.origin(),
            Optional.of(delivery.event()).filter(_ -> isRead),
            Mishap.of(new IllegalStateException("poison"), 3));
  }

  private void take(long version) {
    HOUSE.part(TakeIn.class).take(ear, news(thing, version));
  }

  private JsonNode replay(String id) {
    return admin.post("/api/admin/dlq/" + id + "/replay", "").json();
  }

  private JsonNode discard(String id) {
    return admin.delete("/api/admin/dlq/" + id, "{\"reason\":\"told by phone\"}").json();
  }

  private String id(long version) {
    return HOUSE
        .database()
        .sql()
        .sql("SELECT id FROM parked_event WHERE subject = :thing AND version = :version")
        .param("thing", thing)
        .param("version", version)
        .query(String.class)
        .single();
  }
}

package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.bootstrap.SeatListener.Event;
import encore.testing.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One who watches a hall sees what is committed, and what ends by time; nothing else. */
class SeatStreamIT {

  private static final RunningHouse HOUSE = RunningHouse.shared();
  private static final String ALL_FREE =
      "{\"v\":0,\"counts\":{\"available\":12,\"held\":0,\"sold\":0,\"blocked\":0},\"s\":\"AAAAAAAAAAAA\"}";

  private final String schedule = HOUSE.hall().schedule().value().toString();
  private final Visitor anna = HOUSE.visitor().as("anna@example.com");

  @Test
  void firstAllSeatsAreShownThenThoseThatChange() throws Exception {
    try (var listener = SeatListener.to(HOUSE, schedule)) {
      assertThat(listener.next()).isEqualTo(new Event("snapshot", ALL_FREE));

      var held = anna.hold(schedule, "[2,3]");
      var change = new Event("seats", "{\"v\":4,\"c\":[[2,\"H\"],[3,\"H\"]]}");
      assertThat(listener.next()).isEqualTo(change);
      assertThat(listener.picture().lastId()).isEqualTo("4");

      anna.delete("/api/bookings/" + held.json().get("bookingId").asString());
      change = new Event("seats", "{\"v\":8,\"c\":[[2,\"A\"],[3,\"A\"]]}");
      assertThat(listener.next()).isEqualTo(change);
    }
  }

  @Test
  void whatIsNotCommittedIsNeverShown() throws Exception {
    try (var listener = SeatListener.to(HOUSE, schedule)) {
      listener.next();
      var seen = new ArrayList<Event>();
      HOUSE
          .database()
          .inOne(
              () -> {
                holdByHand(HOUSE.database().sql(), 7);
                seen.addAll(untilHeld(listener, 1));
                return 0;
              },
              _ -> false);
      seen.addAll(untilHeld(listener, 2));

      assertThat(seen).extracting(Event::data).noneMatch(data -> data.contains("[7,"));
      assertThat(listener.picture().letters()).isEqualTo("HHAAAAAAAAAA");
    }
  }

  /** The marker: what was written before it is seen before it. */
  private List<Event> untilHeld(SeatListener listener, int seat) {
    assertThat(anna.hold(schedule, "[" + seat + "]").status()).isEqualTo(200);
    try {
      var seen = new ArrayList<Event>();
      seen.add(listener.next());
      while (!seen.getLast().data().contains("[" + seat + ",\"H\"]")) {
        seen.add(listener.next());
      }
      return seen;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void holdByHand(JdbcClient sql, int seat) {
    int written =
        sql.sql(
                """
                UPDATE seat
                   SET status = 'HELD', fence = fence + 1, holder_id = uuidv7(), booking_id = uuidv7(),
                       hold_expires_at = app_now() + interval '5 minutes'
                 WHERE schedule_id = :schedule::uuid AND number = :seat
                """)
            .param("schedule", schedule)
            .param("seat", seat)
            .update();
    assertThat(written).isEqualTo(1);
  }

  @Test
  void aHoldThatEndsIsShownByTimeAlone() throws Exception {
    var nobodyRings = QuietHouse.with(Map.of("encore.booking.hold-ttl", "1500ms"));
    try (var house = RunningHouse.start(nobodyRings)) {
      var hall = house.hall().schedule().value().toString();
      try (var listener = SeatListener.to(house, hall)) {
        listener.next();
        house.visitor().as("ben@example.com").hold(hall, "[5]");
        assertThat(listener.next().data()).contains("[5,\"H\"]");
        long held = System.nanoTime();
        assertThat(listener.next().data()).isEqualTo("{\"v\":3,\"c\":[[5,\"A\"]]}");
        assertThat(Duration.ofNanos(System.nanoTime() - held))
            .isLessThan(Form.atMost(Duration.ofSeconds(3)));
      }
    }
  }

  @Test
  void whenTheShowBeginsTheStreamIsOverForGood() throws Exception {
    try (var listener = SeatListener.to(HOUSE, schedule)) {
      listener.next();
      HOUSE
          .database()
          .sql()
          .sql(
              """
              UPDATE schedule
                 SET sale_opens_at = app_now() - interval '2 hours', sale_closes_at = app_now() - interval '90 minutes',
                     starts_at = app_now() - interval '1 hour'
               WHERE id = :schedule::uuid
              """)
          .param("schedule", schedule)
          .update();

      assertThat(listener.next()).isEqualTo(new Event("closed", "{\"reason\":\"OVER\"}"));
      assertThat(listener.next().name()).isEmpty();
      var closed = listener.picture().lastId();
      assertThat(SeatListener.statusOf(HOUSE, schedule, closed)).isEqualTo(204);
      assertThat(SeatListener.statusOf(HOUSE, schedule, null)).isEqualTo(204);
    }
  }

  @Test
  void otherSeatsAreSaidSoAndShown() throws Exception {
    try (var listener = SeatListener.to(HOUSE, schedule)) {
      listener.next();
      HOUSE
          .database()
          .sql()
          .sql(
              """
              WITH gone AS (DELETE FROM seat WHERE schedule_id = :schedule::uuid AND number > 10)
              UPDATE schedule SET seat_map_from = 25 WHERE id = :schedule::uuid
              """)
          .param("schedule", schedule)
          .update();

      assertThat(listener.next().name()).isEqualTo("resync");
      assertThat(listener.next().name()).isEqualTo("snapshot");
      assertThat(listener.picture().letters()).isEqualTo("AAAAAAAAAA");
    }
  }

  @Test
  void whatIsNotThereCannotBeWatched() throws Exception {
    var nowhere = "0198c0de-0000-7000-8000-0000000000a1";
    assertThat(SeatListener.statusOf(HOUSE, nowhere, null)).isEqualTo(404);
    assertThat(SeatListener.statusOf(HOUSE, nowhere, "closed")).isEqualTo(204);
  }
}

package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import encore.application.booking.LockStrategy;
import encore.loadtest.OneSeatRush;
import encore.loadtest.OneSeatRush.Crowd;
import encore.testing.BoxOffice.Hall;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hundred ask over HTTP for one seat at one instant; what counts stands in the database. */
class OneSeatRushIT {

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "NONE")
  void ofAHundredAccountsOneWinsAndNinetyNineAreToldSo(LockStrategy strategy) throws Exception {
    try (var house = with(strategy)) {
      assertOneWinner(strategy, house, house.hall(), List.of(7), new Crowd(100, 100));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "NONE")
  void oneAccountThatAsksAHundredTimesWinsOnce(LockStrategy strategy) throws Exception {
    try (var house = with(strategy)) {
      assertOneWinner(strategy, house, house.hall(), List.of(7), new Crowd(100, 1));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "NONE")
  void fourSeatsGoTogetherOrNotAtAll(LockStrategy strategy) throws Exception {
    try (var house = with(strategy)) {
      assertOneWinner(strategy, house, house.hall(), List.of(9, 2, 12, 5), new Crowd(100, 100));
    }
  }

  private static RunningHouse with(LockStrategy strategy) {
    return RunningHouse.start(Map.of("encore.booking.lock", strategy.name()));
  }

  private static void assertOneWinner(
      LockStrategy strategy, RunningHouse house, Hall hall, List<Integer> seats, Crowd crowd)
      throws Exception {
    warmUp(house);
    var schedule = hall.schedule().value().toString();

    var report = rush(house, schedule, seats, crowd).run();

    // Who meets a lock there is told so, and not who will have the seat.
    assertThat(report.isAsPromised() || strategy == LockStrategy.ROW_LOCK_NOWAIT)
        .as(report.toString())
        .isTrue();
    assertThat(report.answers().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    assertThat(count(house, hall, "SELECT count(*) FROM booking WHERE schedule_id = :schedule"))
        .isEqualTo(1);
    assertThat(
            count(
                house,
                hall,
                """
                SELECT count(*) FROM booking_seat b JOIN seat s ON s.id = b.seat_id
                 WHERE s.schedule_id = :schedule AND b.status IN ('HELD', 'CONFIRMED')
                """))
        .isEqualTo(seats.size());
    assertThat(
            count(
                house,
                hall,
                """
                SELECT count(*) FROM seat_transition t JOIN seat s ON s.id = t.seat_id
                 WHERE s.schedule_id = :schedule
                """))
        .isEqualTo(seats.size());
  }

  /** Signing in is a matter of other tests; here it would take most of the time. */
  private static OneSeatRush rush(
      RunningHouse house, String schedule, List<Integer> seats, Crowd crowd) {
    return new OneSeatRush(
        house.url(),
        schedule,
        seats,
        crowd,
        accounts ->
            IntStream.rangeClosed(1, accounts)
                .mapToObj(n -> house.token("rush" + n + "@example.com"))
                .toList());
  }

  /** A sale does not open on a house that was started this very second. */
  private static void warmUp(RunningHouse house) throws Exception {
    var schedule = house.hall().schedule().value().toString();
    for (int seat = 1; seat <= 12; seat++) {
      rush(house, schedule, List.of(seat), new Crowd(10, 1)).run();
    }
  }

  private static int count(RunningHouse house, Hall hall, String sql) {
    return house
        .database()
        .sql()
        .sql(sql)
        .param("schedule", hall.schedule().value())
        .query(Integer.class)
        .single();
  }
}

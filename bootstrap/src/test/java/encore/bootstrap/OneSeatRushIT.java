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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A hundred ask over HTTP for one seat at one instant; what counts stands in the database. */
@ParameterizedClass
@EnumSource(mode = EXCLUDE, names = "NONE")
class OneSeatRushIT {

  private static RunningHouse house;
  private static List<String> tokens;

  private final LockStrategy strategy;

  OneSeatRushIT(LockStrategy strategy) {
    this.strategy = strategy;
  }

  @BeforeParameterizedClassInvocation
  static void open(LockStrategy strategy) throws Exception {
    house = RunningHouse.start(Map.of("encore.booking.lock", strategy.name()));
    tokens =
        IntStream.rangeClosed(1, 100)
            .mapToObj(n -> house.token("rush" + n + "@example.com"))
            .toList();
    warmUp();
  }

  @AfterParameterizedClassInvocation
  static void close() {
    house.close();
  }

  @Test
  void ofAHundredAccountsOneWinsAndNinetyNineAreToldSo() throws Exception {
    assertOneWinner(List.of(7), new Crowd(100, 100));
  }

  @Test
  void oneAccountThatAsksAHundredTimesWinsOnce() throws Exception {
    assertOneWinner(List.of(7), new Crowd(100, 1));
  }

  @Test
  void fourSeatsGoTogetherOrNotAtAll() throws Exception {
    assertOneWinner(List.of(9, 2, 12, 5), new Crowd(100, 100));
  }

  private void assertOneWinner(List<Integer> seats, Crowd crowd) throws Exception {
    var hall = house.hall();
    var schedule = hall.schedule().value().toString();

    var report = rush(schedule, seats, crowd).run();

    // Who meets a lock there is told so, and not who will have the seat.
    assertThat(report.isAsPromised() || strategy == LockStrategy.ROW_LOCK_NOWAIT)
        .as(report.toString())
        .isTrue();
    assertThat(report.answers().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    assertThat(count(hall, "SELECT count(*) FROM booking WHERE schedule_id = :schedule"))
        .isEqualTo(1);
    assertThat(
            count(
                hall,
                """
                SELECT count(*) FROM booking_seat b JOIN seat s ON s.id = b.seat_id
                 WHERE s.schedule_id = :schedule AND b.status IN ('HELD', 'CONFIRMED')
                """))
        .isEqualTo(seats.size());
    assertThat(
            count(
                hall,
                """
                SELECT count(*) FROM seat_transition t JOIN seat s ON s.id = t.seat_id
                 WHERE s.schedule_id = :schedule
                """))
        .isEqualTo(seats.size());
  }

  /** Signing in is a matter of other tests; here it would take most of the time. */
  private static OneSeatRush rush(String schedule, List<Integer> seats, Crowd crowd) {
    return new OneSeatRush(
        house.url(), schedule, seats, crowd, accounts -> tokens.subList(0, accounts));
  }

  /** A sale does not open on a house that was started this very second. */
  private static void warmUp() throws Exception {
    var schedule = house.hall().schedule().value().toString();
    for (int seat = 1; seat <= 12; seat++) {
      rush(schedule, List.of(seat), new Crowd(10, 1)).run();
    }
  }

  private static int count(Hall hall, String sql) {
    return house
        .database()
        .sql()
        .sql(sql)
        .param("schedule", hall.schedule().value())
        .query(Integer.class)
        .single();
  }
}

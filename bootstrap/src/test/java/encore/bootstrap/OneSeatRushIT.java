package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import encore.application.booking.LockStrategy;
import encore.loadtest.scenario.Target.Verdict;
import encore.testing.BoxOffice.Hall;
import java.util.List;
import java.util.Map;
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

  private final LockStrategy strategy;

  OneSeatRushIT(LockStrategy strategy) {
    this.strategy = strategy;
  }

  @BeforeParameterizedClassInvocation
  static void open(LockStrategy strategy) throws Exception {
    house = RunningHouse.start(Map.of("encore.booking.lock", strategy.name()));
    warmUp();
  }

  @AfterParameterizedClassInvocation
  static void close() {
    house.close();
  }

  @Test
  void ofAHundredAccountsOneWinsAndNinetyNineAreToldSo() throws Exception {
    assertOneWinner(List.of(7), 100);
  }

  @Test
  void oneAccountThatAsksAHundredTimesWinsOnce() throws Exception {
    assertOneWinner(List.of(7), 1);
  }

  @Test
  void fourSeatsGoTogetherOrNotAtAll() throws Exception {
    assertOneWinner(List.of(9, 2, 12, 5), 100);
  }

  private void assertOneWinner(List<Integer> seats, int accounts) throws Exception {
    var hall = house.hall();
    var schedule = hall.schedule().value().toString();

    var ended = new SeatRush(schedule, seats, 100).in(house, accounts);

    // Who meets a lock there is told so, and not who will have the seat.
    assertThat(
            ended.verdicts().stream().allMatch(Verdict::isMet)
                || strategy == LockStrategy.ROW_LOCK_NOWAIT)
        .as(ended.measured().of("hold").orElseThrow().answers() + " " + ended.verdicts())
        .isTrue();
    assertThat(ended.measured().requests()).isGreaterThanOrEqualTo(100);
    assertThat(ended.measured().count("hold", 200)).isLessThanOrEqualTo(1);
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

  /** A sale does not open on a house that was started this very second. */
  private static void warmUp() throws Exception {
    var schedule = house.hall().schedule().value().toString();
    for (int seat = 1; seat <= 12; seat++) {
      new SeatRush(schedule, List.of(seat), 10).in(house, 1);
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

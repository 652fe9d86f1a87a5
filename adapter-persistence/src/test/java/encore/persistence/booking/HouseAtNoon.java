package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.SeatState;
import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import encore.testing.BoxOffice.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** A hall at noon, and what the house itself may do with its seats. */
abstract class HouseAtNoon {

  static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  static final Instant END = NOON.plus(Duration.ofMinutes(5));

  final PostgresBoxOffice office;
  final JdbcHouseSeats house;
  final JdbcCancellations cancellations;
  final UserId admin = aBuyer();
  Hall hall;

  HouseAtNoon(TestDatabase database) {
    this.office = new PostgresBoxOffice(database, PersistentClaims::conditionalUpdate);
    this.house = new JdbcHouseSeats(database.database());
    this.cancellations = new JdbcCancellations(database.database());
  }

  @BeforeEach
  void aHallAtNoon() {
    office.setClock(NOON);
    hall = office.hall();
  }

  Booking.Terms gift(UserId guest, int... numbers) {
    var free =
        seats(numbers).stream()
            .map(s -> new Seat(s.id(), s.number(), s.place(), s.grade(), Money.ZERO))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Booking.Terms(new BookingId(UUID.randomUUID()), hall.schedule(), guest, free);
  }

  SortedSet<Seat> seats(int... numbers) {
    return new TreeSet<>(Arrays.stream(numbers).mapToObj(hall::seat).toList());
  }

  SeatState state(int number) {
    return office.stateOf(hall.seat(number).id());
  }

  List<String> kinds(int number) {
    return office.transitions(hall).stream()
        .filter(t -> t.seat().equals(hall.seat(number).id()))
        .map(Transition::kind)
        .toList();
  }
}

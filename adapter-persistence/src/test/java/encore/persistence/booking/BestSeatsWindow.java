package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.BestSeats;
import encore.application.booking.BestSeats.Result;
import encore.domain.booking.BookingId;
import encore.domain.booking.Chance;
import encore.domain.booking.SeatWish;
import encore.domain.booking.Vacancies;
import encore.domain.catalog.Seat;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.testing.BoxOffice.Hall;
import encore.testing.Halls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A window where buyers ask for the best seats instead of naming some. */
abstract class BestSeatsWindow {

  static final Duration TTL = Duration.ofMinutes(5);

  final PostgresBoxOffice office;
  final BestSeats best;
  private final TestDatabase database;

  BestSeatsWindow(TestDatabase database) {
    this.database = database;
    this.office = new PostgresBoxOffice(database, PersistentClaims::conditionalUpdate);
    this.best = new JdbcBestSeats(database.database());
  }

  Result hold(Hall hall, int count) {
    return best.claim(request(hall, wish(count)));
  }

  static SeatWish wish(int count) {
    return new SeatWish(count, Optional.empty(), true);
  }

  static BestSeats.Request request(Hall hall, SeatWish wish) {
    var id = UUID.randomUUID();
    return new BestSeats.Request(
        new BookingId(id),
        aBuyer(),
        hall.schedule(),
        wish,
        TTL,
        new Chance(id.getLeastSignificantBits()));
  }

  static Result.Won won(Result result) {
    assertThat(result).isInstanceOf(Result.Won.class);
    return (Result.Won) result;
  }

  static List<String> labels(Result.Won won) {
    return won.booking().terms().seats().stream().map(Seat::label).toList();
  }

  Hall hallOf(int rows, int cols) {
    return new SqlHalls(database.database()).insert(Halls.of(rows, cols, Instant.now()));
  }

  int heldSeats(Hall hall) {
    return hall.seats().size() - plan(hall).available(wish(1));
  }

  Vacancies plan(Hall hall) {
    return Vacancies.of(new SqlFreeSeats(database.database()).of(hall.schedule()));
  }
}

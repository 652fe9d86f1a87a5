package encore.bootstrap;

import encore.application.booking.BookingViews;
import encore.application.booking.Holds;
import encore.application.booking.SeatClaims;
import encore.application.catalog.Offers;
import encore.domain.booking.SeatState;
import encore.domain.catalog.SeatId;
import encore.persistence.booking.PostgresBoxOffice;
import encore.persistence.support.TestDatabase;
import encore.redis.booking.RedisClaims;
import encore.testing.BoxOffice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A box office over PostgreSQL with Redis before it. The clock of Redis cannot be set, so when that
 * of the database jumps its marks become as much older.
 */
final class RedisBoxOffice implements BoxOffice {

  private static final Duration LONG_AGO = Duration.ofDays(1);

  private final PostgresBoxOffice postgres;
  private final RedisAtHand redis;
  private final Holds holds;
  private Optional<Instant> clock = Optional.empty();

  RedisBoxOffice(
      TestDatabase database,
      RedisAtHand redis,
      BiFunction<RedisClaims, SeatClaims, SeatClaims> strategy) {
    this.redis = redis;
    this.postgres =
        new PostgresBoxOffice(
            database, db -> strategy.apply(redis.claims(), db.conditionalUpdate()));
    this.holds = redis.claims().gateBehind(postgres.holds());
  }

  @Override
  public Hall hall() {
    return postgres.hall();
  }

  @Override
  public Offers offers() {
    return postgres.offers();
  }

  @Override
  public SeatClaims claims() {
    return postgres.claims();
  }

  @Override
  public Holds holds() {
    return holds;
  }

  @Override
  public BookingViews bookings() {
    return postgres.bookings();
  }

  @Override
  public void setClock(Instant now) {
    redis.age(clock.map(before -> Duration.between(before, now)).orElse(LONG_AGO));
    clock = Optional.of(now);
    postgres.setClock(now);
  }

  @Override
  public void letClockRun() {
    clock = Optional.empty();
    postgres.letClockRun();
  }

  @Override
  public SeatState stateOf(SeatId seat) {
    return postgres.stateOf(seat);
  }

  @Override
  public List<Transition> transitions(Hall hall) {
    return postgres.transitions(hall);
  }

  @Override
  public void audit(Hall hall) {
    postgres.audit(hall);
  }

  @Override
  public int bookingsOf(Hall hall) {
    return postgres.bookingsOf(hall);
  }
}

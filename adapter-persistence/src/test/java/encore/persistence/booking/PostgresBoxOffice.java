package encore.persistence.booking;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.BookingViews;
import encore.application.booking.Holds;
import encore.application.booking.SeatClaims;
import encore.application.catalog.Offers;
import encore.domain.booking.SeatState;
import encore.domain.catalog.SeatId;
import encore.persistence.catalog.CatalogPersistenceConfig;
import encore.persistence.outbox.News;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.Auditor;
import encore.persistence.testing.SqlHalls;
import encore.testing.BoxOffice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A box office over a real PostgreSQL, with the strategy under test. */
public final class PostgresBoxOffice implements BoxOffice {

  private final TestDatabase test;
  private final Database database;
  private final SeatClaims claims;

  public PostgresBoxOffice(TestDatabase test, Function<PersistentClaims, SeatClaims> strategy) {
    this.test = test;
    this.database = test.database();
    this.claims = strategy.apply(new PersistentClaims(database));
  }

  @Override
  public Hall hall() {
    return new SqlHalls(database).hall();
  }

  @Override
  public Offers offers() {
    return CatalogPersistenceConfig.offersOver(database);
  }

  @Override
  public SeatClaims claims() {
    return claims;
  }

  @Override
  public Holds holds() {
    return new JdbcHolds(database);
  }

  @Override
  public BookingViews bookings() {
    return new SqlBookingViews(database);
  }

  @Override
  public void setClock(Instant now) {
    test.setClock(Optional.of(now));
  }

  @Override
  public void letClockRun() {
    test.setClock(Optional.empty());
  }

  @Override
  public SeatState stateOf(SeatId seat) {
    return database
        .sql()
        .sql("SELECT * FROM seat WHERE id = :id")
        .param("id", seat.value())
        .query((row, _) -> SeatStateCodec.read(row))
        .single();
  }

  @Override
  public List<Transition> transitions(Hall hall) {
    return transitions(database, hall);
  }

  public static List<Transition> transitions(Database database, Hall hall) {
    return database
        .sql()
        .sql(
            """
            SELECT t.*, coalesce(t.expires_at, t.at) AS until
              FROM seat_transition t
              JOIN seat s ON s.id = t.seat_id
             WHERE s.schedule_id = :schedule
             ORDER BY t.seat_id, t.fence
            """)
        .param("schedule", hall.schedule().value())
        .query((row, _) ->
            new Transition(
                new SeatId(row.getLong("seat_id")),
                row.getLong("fence"),
                row.getString("kind"),
                Columns.instant(row, "at"),
                Columns.instant(row, "until")))
        .list();
  }

  @Override
  public void audit(Hall hall) {
    BoxOffice.super.audit(hall);
    assertThat(new Auditor(database).findings(hall)).isEmpty();
    assertThat(new News(database).contradictions()).isEmpty();
    assertThat(test.deadlocks()).as("deadlocks, also those that a second attempt hid").isZero();
  }

  @Override
  public int bookingsOf(Hall hall) {
    return database
        .sql()
        .sql("SELECT count(*) FROM booking WHERE schedule_id = :schedule")
        .param("schedule", hall.schedule().value())
        .query(Integer.class)
        .single();
  }
}

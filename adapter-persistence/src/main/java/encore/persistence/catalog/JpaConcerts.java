package encore.persistence.catalog;

import encore.application.catalog.Concerts;
import encore.application.catalog.Versioned;
import encore.domain.catalog.Concert;
import encore.domain.catalog.ConcertId;
import encore.persistence.support.Database;
import java.util.Optional;

final class JpaConcerts implements Concerts {

  // Whoever edits comes one after the other, so that each sees the version the one before has left.
  private static final String LOCK_TO_EDIT =
      """
      SELECT id
        FROM concert
       WHERE id = :concert
         FOR NO KEY UPDATE
      """;

  // The stronger lock: who is about to add a schedule has named the concert, and is waited for.
  private static final String LOCK_TO_REMOVE =
      """
      SELECT id
        FROM concert
       WHERE id = :concert
         FOR UPDATE
      """;

  private static final String REMOVE = "DELETE FROM concert WHERE id = :concert";

  private final Database database;
  private final ConcertRows rows;
  private final CatalogMapper mapper;
  private final SeatStock seats;

  JpaConcerts(Database database, ConcertRows rows, CatalogMapper mapper, SeatStock seats) {
    this.database = database;
    this.rows = rows;
    this.mapper = mapper;
    this.seats = seats;
  }

  @Override
  public Versioned<Concert> add(Concert concert) {
    var row = ConcertRow.of(concert.id().value());
    mapper.write(concert.billing(), row);
    return new Versioned<>(concert, rows.saveAndFlush(row).getVersion());
  }

  @Override
  public Optional<Versioned<Concert>> lock(ConcertId concert) {
    run(LOCK_TO_EDIT, concert);
    return rows.findById(concert.value())
        .map(row -> new Versioned<>(new Concert(concert, mapper.billing(row)), row.getVersion()));
  }

  @Override
  public Versioned<Concert> edit(Versioned<Concert> seen, Concert concert) {
    var row = rows.findById(concert.id().value()).orElseThrow();
    mapper.write(concert.billing(), row);
    return new Versioned<>(concert, rows.saveAndFlush(row).getVersion());
  }

  @Override
  public boolean removeUnlessBooked(Versioned<Concert> seen) {
    var concert = seen.value().id();
    run(LOCK_TO_REMOVE, concert);
    if (!seats.removeAllUnlessBooked(concert)) {
      return false;
    }
    database.sql().sql(REMOVE).param("concert", concert.value()).update();
    return true;
  }

  private void run(String lock, ConcertId concert) {
    database.sql().sql(lock).param("concert", concert.value()).query().listOfRows();
  }
}

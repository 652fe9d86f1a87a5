package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.Seat;
import encore.persistence.support.PersistenceConfig;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A seat as an entity is the same seat. */
class SeatRowIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  private final SeatRowMapper mapper = new SeatRowMapperImpl();

  @Test
  void itsStateIsReadAsByHand() {
    office.setClock(NOON);
    var hall = office.hall();
    office.claims().claim(claim(aBuyer(), hall, 2));

    var rows = DATABASE.rows(SeatRows.class).findByIdInOrderById(ids(hall));

    assertThat(rows).hasSize(12).extracting(SeatRow::getFence).startsWith(0L, 1L, 0L);
    assertThat(rows)
        .extracting(mapper::state)
        .isEqualTo(hall.seats().stream().map(seat -> office.stateOf(seat.id())).toList());
  }

  @Test
  void aRepositoryOfAConceptIsFound() {
    var hall = office.hall();
    try (var context = new AnnotationConfigApplicationContext()) {
      var settings = Map.<String, Object>of("encore.database.url", DATABASE.url());
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", settings));
      context.register(PersistenceConfig.class);
      context.refresh();

      assertThat(context.getBean(SeatRows.class).findByIdInOrderById(ids(hall))).hasSize(12);
    }
  }

  private static List<Long> ids(Hall hall) {
    return hall.seats().stream().map(Seat::id).map(id -> id.value()).toList();
  }
}

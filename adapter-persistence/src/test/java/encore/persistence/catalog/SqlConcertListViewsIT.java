package encore.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.catalog.BackOffice;
import encore.application.catalog.BackOfficeViews.ConcertFile;
import encore.application.catalog.ConcertListViews.Cursor;
import encore.application.catalog.ConcertListViews.Line;
import encore.domain.catalog.Grade;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.ShowTimes;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlConcertListViewsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant CHRISTMAS = Instant.parse("2026-12-24T10:00:00Z");
  private static final SeatPlan FIFTY =
      new SeatPlan.Numbered(50, new Grade("GENERAL"), new Money(88_000));

  private final TestDatabase database = TestDatabase.create();
  private final BackOffice office = BackOffices.over(database);
  private final SqlConcertListViews views = new SqlConcertListViews(database.database());

  @BeforeEach
  void itIsNoon() {
    database.setClock(Optional.of(NOON));
  }

  @Test
  void aConcertIsListedBeforeItHasASchedule() {
    var announced = office.announce("Winter Tour");

    assertThat(find(Optional.empty()))
        .containsExactly(new Line(announced, Optional.empty(), 0, Optional.empty(), NOON));
  }

  @Test
  void itsSchedulesAreCountedAndItsSaleOpensWithTheFirst() {
    var tour = office.announce("Winter Tour");
    office.announce("Another");
    var id = tour.value().id();
    office.added(id, new ShowTimes(CHRISTMAS, NOON.plusSeconds(60), CHRISTMAS), FIFTY);
    var later = CHRISTMAS.plusSeconds(86_400);
    office.added(id, new ShowTimes(later, NOON.plusSeconds(30), later), FIFTY);
    hangPoster(id.value());

    assertThat(find(Optional.of("Winter")))
        .containsExactly(
            new Line(tour, Optional.of(sha256()), 2, Optional.of(NOON.plusSeconds(30)), NOON));
    assertThat(new SqlBackOfficeViews(database.database()).concert(id))
        .contains(new ConcertFile(tour, Optional.of(sha256())));
  }

  @Test
  void concertsComeNewestFirstPageByPageWithoutGapOrRepeat() {
    for (int i = 0; i < 7; i++) {
      // Three of them at the same instant, again and again.
      database.setClock(Optional.of(NOON.plusNanos(i / 3 * 1_000)));
      office.announce("Tour " + i);
    }

    var all = new ArrayList<Line>();
    Optional<Cursor> next = Optional.empty();
    do {
      var page = views.concerts(Optional.of("tour"), next, 2);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());

    assertThat(all).hasSize(7).doesNotHaveDuplicates();
    // Ids as text: that is the order of PostgreSQL, while Java compares halves as signed numbers.
    assertThat(all)
        .isSortedAccordingTo(
            Comparator.comparing(Line::createdAt)
                .thenComparing(line -> line.concert().value().id().value().toString())
                .reversed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Ärger mit 100%_Rabatt | RGER     | true
          Ärger mit 100%_Rabatt | ärger    | true
          Ärger mit 100%_Rabatt | 0%_r     | true
          Ärger mit 100%_Rabatt | 1%r      | false
          Ärger mit 100%_Rabatt | _rger    | false
          Ärger mit 100%_Rabatt | %        | true
          Ärger                 | %        | false
          Ärger                 | _        | false
          C:\\Straße            | \\STRASSE | true
          겨울 콘서트              | 울 콘      | true
          Winter Tour           | LARK     | true
          Winter Tour           | arena    | true
          Winter Tour           | Two hours | false
          Winter Tour           | TourThe  | false
          Winter Tour           | ' OR TRUE -- | false
          """)
  void wordsArePartOfTitleArtistOrVenueAndNothingButThemselves(
      String title, String words, boolean isFound) {
    office.announce(title);

    assertThat(find(Optional.of(words))).hasSize(isFound ? 1 : 0);
  }

  /** As the planner sees it once there is something to plan for. */
  @Test
  void aPageIsReadFromAnIndexAndNotSorted() {
    run(
        """
        INSERT INTO concert (title, artist, venue, created_at)
        SELECT 'Tour ' || i, 'The Larks', 'Arena', app_now() + i * interval '1 second'
          FROM generate_series(1, 20000) i
        """);
    run("ANALYZE concert");

    var plan =
        database
            .database()
            .sql()
            .sql("EXPLAIN " + SqlConcertListViews.CONCERTS.formatted("TRUE"))
            .param("limit", 21)
            .query(String.class)
            .list();
    assertThat(String.join("\n", plan))
        .contains("concert_newest_first")
        .doesNotContain("Sort Key: c.");
  }

  private List<Line> find(Optional<String> words) {
    return views.concerts(words, Optional.empty(), 100).items();
  }

  private void hangPoster(UUID concert) {
    run(
        """
        INSERT INTO poster (sha256, media_type, width, height, bytes)
        VALUES (encode(sha256('x'), 'hex'), 'image/png', 1, 1, 'x')
        """);
    database
        .database()
        .sql()
        .sql("UPDATE concert SET poster_sha256 = encode(sha256('x'), 'hex') WHERE id = :concert")
        .param("concert", concert)
        .update();
  }

  private String sha256() {
    return database
        .database()
        .sql()
        .sql("SELECT encode(sha256('x'), 'hex')")
        .query(String.class)
        .single();
  }

  private void run(String statement) {
    database.database().sql().sql(statement).update();
  }
}

package encore.persistence.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.consistency.ConsistencyViews;
import encore.application.consistency.ConsistencyViews.Line;
import encore.application.consistency.Inspections;
import encore.application.consistency.Inspections.Look;
import encore.application.consistency.Round.Wanted;
import encore.application.consistency.Verdict;
import encore.application.consistency.Verdict.Status;
import encore.persistence.support.Backstage;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks, how often, at what, and what is known afterwards. */
class InspectionIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final InspectionRhythm RHYTHM =
      new InspectionRhythm(
          MINUTE,
          Duration.ofDays(1),
          MINUTE.multipliedBy(10),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofHours(24));

  private final TestDatabase test = TestDatabase.create();
  private final Backstage backstage = test.backstage();
  private final Inspections inspections = over(RHYTHM);
  private final ConsistencyViews views = ConsistencyPersistenceConfig.viewsOver(test.database());
  private final Hall hall = new SqlHalls(test.database()).hall();

  private Inspections over(InspectionRhythm rhythm) {
    return ConsistencyPersistenceConfig.inspectionsOver(backstage, test.database(), rhythm);
  }

  @BeforeEach
  void noon() {
    test.setClock(Optional.of(NOON));
  }

  @AfterEach
  void close() {
    backstage.close();
  }

  @Test
  void theFirstLookIsAtEverythingAndTheNextWhenItIsTime() {
    assertThat(views.report().status()).isEqualTo(Status.UNKNOWN);

    assertThat(looks(true)).hasSameSizeAs(Promises.all());
    assertThat(views.report().status()).isEqualTo(Status.HOLDS);
    assertThat(inspections.begin()).as("at once").isEmpty();

    test.setClock(Optional.of(NOON.plus(MINUTE.multipliedBy(2))));
    assertThat(looks(false)).allSatisfy(look -> assertThat(look.after().whole()).isFalse());
    test.setClock(Optional.of(NOON.plus(Duration.ofDays(1))));
    assertThat(looks(true)).allSatisfy(look -> assertThat(look.after().whole()).isTrue());
  }

  @Test
  void oneLooksAtATime() {
    try (var first = inspections.begin().orElseThrow()) {
      inspections.want(Wanted.RECENT);
      assertThat(over(RHYTHM).begin()).as("while the first is at it").isEmpty();
      assertThat(first.promises()).isNotEmpty();
    }
    assertThat(looks(false)).isNotEmpty();
  }

  @Test
  void whatIsAskedForComesAtOnceAndAnythingIsLessThanEverything() {
    var _ = looks(true);
    inspections.want(Wanted.WHOLE);
    inspections.want(Wanted.RECENT);
    assertThat(views.report().round().wanted()).contains(Wanted.WHOLE);

    assertThat(looks(true)).isNotEmpty();
    var round = views.report().round();
    assertThat(round.wanted()).isEmpty();
    assertThat(round.isUnderWay()).isFalse();
    assertThat(round.done()).isEqualTo(round.total()).isEqualTo(Promises.all().size());
  }

  @Test
  void aBreakIsNewOnceAndStaysUntilALookAtEverythingFindsNobody() {
    forge(7);
    assertThat(looks(true).stream().filter(Look::isNewBreak))
        .extracting(look -> look.promise().id())
        .containsExactly("S6-stands-where-its-log-ends");

    // The seat has not moved for hours, and is no part of what has changed lately.
    test.setClock(Optional.of(NOON.plus(Duration.ofHours(3))));
    assertThat(looks(false)).noneMatch(Look::isNewBreak);
    var broken = verdict("S6-stands-where-its-log-ends");
    assertThat(broken.status()).isEqualTo(Status.BROKEN);
    assertThat(broken.brokenSince()).contains(NOON);
    assertThat(broken.offenders()).containsExactly(Long.toString(hall.seat(1).id().value()));
    assertThat(views.report().status()).isEqualTo(Status.BROKEN);

    forge(0);
    test.setClock(Optional.of(NOON.plus(Duration.ofHours(4))));
    assertThat(looks(false)).isNotEmpty();
    assertThat(views.report().status()).isEqualTo(Status.HOLDS);
  }

  @Test
  void whatIsForgedBesideTheLogsIsSeenByALookAtEverythingAlone() {
    var _ = looks(true);
    forge(7);

    inspections.want(Wanted.RECENT);
    assertThat(looks(false)).noneMatch(look -> look.after().isBroken());
    inspections.want(Wanted.WHOLE);
    assertThat(looks(true)).anyMatch(look -> look.after().isBroken());
  }

  @Test
  void aQuestionThatTakesTooLongIsUnknownAndWhatWasBrokenStaysBroken() throws Exception {
    forge(7);
    var _ = looks(true);
    var hasty =
        new InspectionRhythm(
            MINUTE,
            Duration.ofDays(1),
            MINUTE.multipliedBy(10),
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            Duration.ofHours(24));
    try (var other = test.connect();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("LOCK TABLE encore.seat IN ACCESS EXCLUSIVE MODE");
      test.setClock(Optional.of(NOON.plus(MINUTE.multipliedBy(2))));
      assertThat(looks(over(hasty))).isNotEmpty();
    }
    assertThat(verdict("S6-stands-where-its-log-ends").isBroken()).isTrue();
    assertThat(verdict("S6-no-gap").status()).isEqualTo(Status.UNKNOWN);
    assertThat(verdict("S6-no-gap").trouble()).isPresent();
    // On a busy machine one or another of them is slow by itself.
    assertThat(views.report().lines())
        .as("the others")
        .anyMatch(line -> line.verdict().status() == Status.HOLDS);
  }

  @Test
  void theConnectionGoesBackAsItWasLent() {
    var settings = settings();
    var _ = looks(true);
    for (int i = 0; i < 4; i++) {
      assertThat(settings()).isEqualTo(settings);
    }
    assertThat(
            backstage
                .sql()
                .sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private String settings() {
    return backstage
        .sql()
        .sql(
            """
            SELECT concat_ws(' ', current_setting('statement_timeout'), current_setting('transaction_timeout'),
                             current_setting('default_transaction_read_only'))
            """)
        .query(String.class)
        .single();
  }

  private void forge(int fence) {
    test.database()
        .sql()
        .sql(
            """
            ALTER TABLE seat DISABLE TRIGGER seat_moves_by_the_book;
            UPDATE seat SET fence = %d WHERE id = %d;
            ALTER TABLE seat ENABLE TRIGGER seat_moves_by_the_book
            """
                .formatted(fence, hall.seat(1).id().value()))
        .update();
  }

  private List<Look> looks(boolean whole) {
    try (var inspection = inspections.begin().orElseThrow()) {
      assertThat(inspection.isWhole()).isEqualTo(whole);
      return inspection.promises().stream().map(inspection::look).toList();
    }
  }

  private static List<Look> looks(Inspections inspections) {
    try (var inspection = inspections.begin().orElseThrow()) {
      return inspection.promises().stream().map(inspection::look).toList();
    }
  }

  private Verdict verdict(String promise) {
    return views.report().lines().stream()
        .filter(line -> line.promise().id().equals(promise))
        .map(Line::verdict)
        .findFirst()
        .orElseThrow();
  }
}

package encore.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.audit.Act;
import encore.application.audit.AuditViews.Cursor;
import encore.application.audit.AuditViews.Entry;
import encore.application.audit.AuditViews.Filter;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlAuditViewsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final UserId ANNA = new UserId(UUID.randomUUID());
  private static final UserId BEN = new UserId(UUID.randomUUID());

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final SqlAuditViews views = new SqlAuditViews(DATABASE.database());

  @BeforeAll
  static void sevenActs() {
    var trail = new JdbcAuditTrail(DATABASE.database());
    for (int i = 0; i < 7; i++) {
      // Two of them at the same instant, again and again.
      DATABASE.setClock(Optional.of(NOON.plusSeconds(i / 2)));
      trail.record(
          new Act(
              i % 3 == 0 ? ANNA : BEN,
              i % 2 == 0 ? "POSTER_PUT_UP" : "BOOKINGS_EXPORTED",
              "concert/" + i % 4,
              Map.of("number", "" + i, "text", "quoted \"'\\")));
    }
  }

  @Test
  void linesComeNewestFirstPageByPageWithoutGapOrRepeat() {
    var all = new ArrayList<Entry>();
    Optional<Cursor> next = Optional.empty();
    do {
      var page = views.entries(Filter.none(), next, 3);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());

    assertThat(all)
        .extracting(e -> e.act().details().get("number"))
        .containsExactly("6", "5", "4", "3", "2", "1", "0");
    assertThat(all.getLast().at()).isEqualTo(NOON);
    assertThat(all.getLast().act())
        .isEqualTo(
            new Act(
                ANNA, "POSTER_PUT_UP", "concert/0", Map.of("number", "0", "text", "quoted \"'\\")));
  }

  @Test
  void eachConditionLeavesOutTheOthers() {
    assertThat(numbers(with(Optional.of(ANNA), Optional.empty(), Optional.empty())))
        .containsExactly("6", "3", "0");
    assertThat(numbers(with(Optional.empty(), Optional.of("POSTER_PUT_UP"), Optional.empty())))
        .containsExactly("6", "4", "2", "0");
    assertThat(numbers(with(Optional.empty(), Optional.empty(), Optional.of("concert/1"))))
        .containsExactly("5", "1");
    assertThat(
            numbers(
                with(Optional.of(ANNA), Optional.of("POSTER_PUT_UP"), Optional.of("concert/0"))))
        .containsExactly("0");
    assertThat(numbers(with(Optional.empty(), Optional.of("' OR TRUE --"), Optional.empty())))
        .isEmpty();
  }

  @Test
  void aTimeHasAnEndThatIsNotPartOfIt() {
    var filter =
        new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(NOON.plusSeconds(1)),
            Optional.of(NOON.plusSeconds(2)));

    assertThat(numbers(filter)).containsExactly("3", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET action = 'NOTHING'",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry"
      })
  void whatIsOnTheTrailStaysThere(String attempt) {
    assertThatThrownBy(() -> DATABASE.database().sql().sql(attempt).update())
        .hasMessageContaining("only ever appended to");
    assertThat(numbers(Filter.none())).hasSize(7);
  }

  private static Filter with(
      Optional<UserId> actor, Optional<String> action, Optional<String> subject) {
    return new Filter(actor, action, subject, Optional.empty(), Optional.empty());
  }

  private List<String> numbers(Filter filter) {
    return views.entries(filter, Optional.empty(), 100).items().stream()
        .map(e -> e.act().details().getOrDefault("number", "?"))
        .toList();
  }
}

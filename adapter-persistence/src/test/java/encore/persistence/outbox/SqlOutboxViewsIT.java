package encore.persistence.outbox;

import static encore.persistence.outbox.Letters.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.outbox.OutboxViews;
import encore.application.outbox.OutboxViews.Filter;
import encore.application.outbox.OutboxViews.Lane;
import encore.application.outbox.OutboxViews.Line;
import encore.application.outbox.OutboxViews.Status;
import encore.persistence.support.TestDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlOutboxViewsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Letters letters = new Letters(DATABASE);
  private final OutboxViews views = OutboxAdminPersistenceConfig.viewsOver(DATABASE.database());

  private String sent;
  private String failing;
  private String waiting;

  @BeforeEach
  void threeThings() {
    DATABASE.database().sql().sql("TRUNCATE outbox").update();
    sent = letters.tell(NOON, "booking-events", 7);
    letters.send(NOON.plusSeconds(10));
    failing = letters.tell(NOON.plusSeconds(20), "booking-events", 3);
    letters.failOf(failing);
    waiting = letters.tell(NOON.plusSeconds(30), "wallet-events", 5);
    DATABASE.setClock(Optional.of(NOON.plusSeconds(40)));
  }

  @Test
  void allComeNewestFirstPageByPageWithoutGapOrRepeat() {
    assertThat(all(Filter.none(), 4))
        .hasSize(15)
        .isSortedAccordingTo(Comparator.comparing(Line::seq).reversed())
        .extracting(Line::seq)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatWaitsComesInTheOrderOfSending() {
    assertThat(all(Letters.status(Status.PENDING), 2))
        .extracting(Line::version)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(all(Letters.status(Status.FAILING), 2))
        .hasSize(3)
        .allMatch(line -> line.subject().equals(failing))
        .first()
        .satisfies(line -> {
          assertThat(line.sending().attempts()).isEqualTo(3);
          assertThat(line.sending().lastError()).contains("TimeoutException");
          assertThat(line.sending().nextAttemptAt()).contains(NOON.plusSeconds(3600));
        });
    assertThat(all(Letters.status(Status.PUBLISHED), 3))
        .hasSize(7)
        .allMatch(line -> line.sending().publishedAt().equals(Optional.of(NOON.plusSeconds(10))));
  }

  @Test
  void whatNoBrokerTakesIsToldApartFromWhatWaits() {
    letters.refuse(waiting, 2);

    assertThat(all(Letters.status(Status.REFUSED), 2))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.version()).isEqualTo(2);
          assertThat(line.sending().status()).isEqualTo(Status.REFUSED);
          assertThat(line.sending().lastError()).contains("RecordTooLargeException");
        });
    assertThat(all(Letters.status(Status.PENDING), 2)).hasSize(4);
    assertThat(all(Letters.status(Status.FAILING), 2)).hasSize(3);
    assertThat(views.lag().lanes().stream().mapToLong(Lane::refused).sum()).isOne();
    assertThat(views.lag().lanes().stream().mapToLong(Lane::pending).sum()).isEqualTo(4);
    assertThat(views.lag().lanes().stream().mapToLong(Lane::failing).sum()).isEqualTo(3);
  }

  @Test
  void theAgeOfWhatWaitsIsNotThatOfWhatWasRefused() {
    letters.refuse(waiting, 1);

    assertThat(views.lag().lanes())
        .filteredOn(lane -> lane.refused() > 0)
        .singleElement()
        .satisfies(lane -> assertThat(lane.oldest()).contains(NOON.plusSeconds(31)));
  }

  @Test
  void aTopicAKindAndAThing() {
    assertThat(all(filter("wallet-events", "booking", waiting), 3)).hasSize(5);
    assertThat(all(filter("booking-events", "booking", sent), 3)).hasSize(7);
    assertThat(all(filter("booking-events", "booking", waiting), 3)).isEmpty();
    assertThat(all(filter("wallet-events", "payment", waiting), 3)).isEmpty();
  }

  @Test
  void oneIsReadWithWhatItSays() {
    var line = all(filter("booking-events", "booking", sent), 3).getFirst();

    var letter = views.event(line.id()).orElseThrow();

    assertThat(letter.line()).isEqualTo(line);
    assertThat(letter.data()).isEqualTo("{\"n\": 7}");
    assertThat(views.event(UUID.randomUUID())).isEmpty();
  }

  @Test
  void theLagIsSeenAtOneGlance() {
    var lag = views.lag();

    assertThat(lag.asOf()).isEqualTo(NOON.plusSeconds(40));
    assertThat(lag.lanes().stream().mapToLong(Lane::pending).sum()).isEqualTo(5);
    assertThat(lag.lanes().stream().mapToLong(Lane::failing).sum()).isEqualTo(3);
    assertThat(lag.lanes().stream().mapToLong(Lane::publishedLastMinute).sum()).isEqualTo(7);
    assertThat(lag.lanes())
        .filteredOn(lane -> lane.pending() > 0)
        .singleElement()
        .satisfies(lane -> {
          assertThat(lane.topic()).isEqualTo("wallet-events");
          assertThat(lane.oldest()).contains(NOON.plusSeconds(30));
        });
    DATABASE.setClock(Optional.of(NOON.plusSeconds(71)));
    assertThat(views.lag().lanes().stream().mapToLong(Lane::publishedLastMinute).sum()).isZero();
  }

  @Test
  void anEmptyOutboxHasNoLagAndStillATime() {
    DATABASE.database().sql().sql("TRUNCATE outbox").update();

    assertThat(views.lag().lanes()).isEmpty();
    assertThat(views.lag().asOf()).isEqualTo(NOON.plusSeconds(40));
  }

  private List<Line> all(Filter filter, int limit) {
    var all = new ArrayList<Line>();
    Optional<Long> next = Optional.empty();
    do {
      var page = views.events(filter, next, limit);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return all;
  }

  private static Filter filter(String topic, String aggregate, String subject) {
    return new Filter(
        Optional.empty(), Optional.of(topic), Optional.of(aggregate), Optional.of(subject));
  }
}

package encore.persistence.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.payment.WebhookPolicy;
import encore.application.payment.WebhookReceipts.Due;
import encore.application.payment.WebhookReceipts.Handled;
import encore.application.payment.WebhookReceipts.Receipt;
import encore.application.payment.WebhookViews.Cursor;
import encore.application.payment.WebhookViews.Line;
import encore.domain.payment.PaymentId;
import encore.persistence.support.TestDatabase;
import encore.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookReceiptsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
  private static final Duration KEEP = Duration.ofDays(30);
  private static final WebhookPolicy POLICY =
      new WebhookPolicy(10, 3, Duration.ofSeconds(5), Duration.ofMinutes(10), KEEP);

  private final JdbcWebhookReceipts receipts = new JdbcWebhookReceipts(DATABASE.database());
  private final SqlWebhookViews views = new SqlWebhookViews(DATABASE.database());

  @BeforeEach
  void nothingHasComeInAtNoon() {
    DATABASE.database().sql().sql("DELETE FROM webhook_receipt").update();
    after(Duration.ZERO);
  }

  @Test
  void theSameIsStoredOnceHoweverOftenItComesAtOnce() throws Exception {
    var stored = Race.race(30, n -> () -> receipts.store(receipt("msg_1", "copy " + n)));

    assertThat(stored).filteredOn(isNew -> isNew).hasSize(1);
    assertThat(receipts.takeDue(POLICY)).hasSize(1);
    assertThat(receipts.store(receipt("msg_2", "another"))).isTrue();
  }

  @Test
  void anotherProviderMayUseTheSameId() {
    assertThat(receipts.store(receipt("msg_1", "ours"))).isTrue();
    var theirs =
        new Receipt(UUID.randomUUID(), "other", "msg_1", Optional.of(aPayment()), "theirs");

    assertThat(receipts.store(theirs)).isTrue();
  }

  @Test
  void whatIsTakenComesAgainLaterEachTimeUntilSomebodyMustLook() {
    var due = new Due(UUID.randomUUID(), Optional.of(aPayment()));
    receipts.store(new Receipt(due.id(), "simulated", "msg_1", due.payment(), "{}"));

    assertThat(receipts.takeDue(POLICY)).containsExactly(due);
    assertThat(receipts.takeDue(POLICY)).as("being handled").isEmpty();
    after(Duration.ofSeconds(5));
    assertThat(receipts.takeDue(POLICY)).containsExactly(due);
    after(Duration.ofSeconds(14));
    assertThat(receipts.takeDue(POLICY)).isEmpty();
    after(Duration.ofSeconds(15));
    assertThat(receipts.takeDue(POLICY)).containsExactly(due);
    after(Duration.ofDays(100));
    assertThat(receipts.takeDue(POLICY)).as("the third was the last").isEmpty();
    assertThat(views.longestWait()).as("and still seen").isEqualTo(Duration.ofDays(100));
    assertThat(receipts.find(due.id())).as("for a replay").contains(due);
  }

  @Test
  void whatIsHandledIsNotTakenAgain() {
    var receipt = receipt("msg_1", "{}");
    receipts.store(receipt);
    after(Duration.ofSeconds(2));
    assertThat(views.longestWait()).isEqualTo(Duration.ofSeconds(2));

    receipts.handled(receipt.id(), Handled.SETTLED);

    assertThat(receipts.takeDue(POLICY)).isEmpty();
    assertThat(views.longestWait()).isZero();
    assertThat(views.receipt(receipt.id()).orElseThrow().line().done().orElseThrow().at())
        .isEqualTo(NOON.plusSeconds(2));
  }

  @Test
  void whatNobodyCanReadIsDoneWithAndKept() {
    var receipt = new Receipt(UUID.randomUUID(), "simulated", "msg_1", Optional.empty(), "?");

    assertThat(receipts.store(receipt)).isTrue();
    assertThat(receipts.takeDue(POLICY)).isEmpty();
    var open = views.receipt(receipt.id()).orElseThrow();
    assertThat(open.body()).isEqualTo("?");
    assertThat(open.line().done().orElseThrow().how()).isEqualTo(Handled.UNREADABLE);
  }

  @Test
  void twoWhoTakeAtOnceTakeDifferentOnes() throws Exception {
    for (int i = 0; i < 40; i++) {
      receipts.store(receipt("msg_" + i, "{}"));
    }

    var taken = Race.race(4, _ -> () -> receipts.takeDue(POLICY));

    assertThat(taken.stream().flatMap(List::stream).map(Due::id)).doesNotHaveDuplicates();
    assertThat(taken).allMatch(batch -> batch.size() <= POLICY.batch());
  }

  @Test
  void theListIsReadPageByPageNewestFirstAndByWhetherItWasHandled() {
    for (int i = 0; i < 5; i++) {
      after(Duration.ofSeconds(i / 2));
      var receipt = receipt("msg_" + i, "{}");
      receipts.store(receipt);
      if (i % 2 == 0) {
        receipts.handled(receipt.id(), Handled.NO_SUCH_PAYMENT);
      }
    }

    var seen = new ArrayList<Line>();
    Optional<Cursor> next = Optional.empty();
    for (int page = 0; page < 3; page++) {
      var found = views.receipts(Optional.empty(), next, 2);
      seen.addAll(found.items());
      next = found.next();
    }
    assertThat(next).isEmpty();
    assertThat(seen)
        .extracting(Line::webhook)
        .hasSize(5)
        .doesNotHaveDuplicates()
        .startsWith("msg_4");
    assertThat(listed(true)).containsExactlyInAnyOrder("msg_0", "msg_2", "msg_4");
    assertThat(listed(false)).containsExactlyInAnyOrder("msg_1", "msg_3");
  }

  @Test
  void whatWasHandledIsForgottenAfterAWhileAndNothingElse() {
    var handled = receipt("msg_1", "{}");
    var waiting = receipt("msg_2", "{}");
    receipts.store(handled);
    receipts.store(waiting);
    receipts.handled(handled.id(), Handled.SETTLED);
    after(KEEP);
    assertThat(receipts.tidy(KEEP, 10)).isZero();

    after(KEEP.plusMillis(1));
    assertThat(receipts.tidy(KEEP, 10)).isEqualTo(1);
    assertThat(receipts.find(handled.id())).isEmpty();
    assertThat(receipts.find(waiting.id())).isPresent();
  }

  private List<String> listed(boolean handled) {
    return views.receipts(Optional.of(handled), Optional.empty(), 100).items().stream()
        .map(Line::webhook)
        .toList();
  }

  private static Receipt receipt(String webhook, String body) {
    return new Receipt(UUID.randomUUID(), "simulated", webhook, Optional.of(aPayment()), body);
  }

  private static PaymentId aPayment() {
    return new PaymentId(UUID.randomUUID());
  }

  private static void after(Duration time) {
    DATABASE.setClock(Optional.of(NOON.plus(time)));
  }
}

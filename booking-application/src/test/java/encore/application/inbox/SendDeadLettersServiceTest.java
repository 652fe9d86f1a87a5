package encore.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.inbox.SendDeadLetters.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which letters count as sent, and from when on. */
class SendDeadLettersServiceTest {

  private static final InboxPolicy POLICY =
      new InboxPolicy(
          10,
          Duration.ofSeconds(15),
          Duration.ofMinutes(10),
          Duration.ofDays(14),
          Duration.ofDays(90));

  private final Shelf shelf = new Shelf();

  @Test
  void aLetterIsSentWhenItHasArrivedAndNotBefore() {
    var arrives = shelf.put();
    var getsLost = shelf.put();
    LetterBox box =
        letters -> {
          assertThat(letters).extracting(Parked::id).containsExactly(arrives, getsLost);
          assertThat(shelf.sent).isEmpty();
          return Set.of(arrives);
        };

    assertThat(new SendDeadLettersService(shelf, box, POLICY).send()).isEqualTo(new Outcome(2, 1));

    assertThat(shelf.sent).containsExactly(arrives);
  }

  @Test
  void whereNobodyTakesThemAllStayDue() {
    shelf.put();

    assertThat(new SendDeadLettersService(shelf, _ -> Set.of(), POLICY).send())
        .isEqualTo(new Outcome(1, 0));

    assertThat(shelf.sent).isEmpty();
  }

  /** What is due, in memory. */
  private static final class Shelf implements DeadLetters {
    private final List<Parked> due = new ArrayList<>();
    private final List<UUID> sent = new ArrayList<>();

    UUID put() {
      var id = UUID.randomUUID();
      var at = Instant.parse("2026-05-01T12:00:00Z");
      var origin = new Origin("booking-events", 0, 1, at, "CreateTime", "k", "{", Map.of());
      due.add(
          new Parked(
              id,
              "feed",
              origin,
              Optional.empty(),
              Why.FAILED,
              3,
              Optional.empty(),
              Optional.empty()));
      return id;
    }

    @Override
    public List<Parked> takeDue(InboxPolicy policy) {
      return List.copyOf(due);
    }

    @Override
    public void sent(UUID id) {
      sent.add(id);
    }
  }
}

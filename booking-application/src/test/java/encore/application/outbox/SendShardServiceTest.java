package encore.application.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.event.Event;
import encore.application.outbox.EventBus.Result;
import encore.application.outbox.SendShard.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is marked when, and what is not. */
class SendShardServiceTest {

  private static final OutboxLimits LIMITS = new OutboxLimits(3, 1_000, 20, Duration.ofSeconds(1));

  private final Rows rows = new Rows();

  @Test
  void aBatchIsMarkedAfterItWasAcknowledged() {
    rows.tell("{}", "{}", "{}", "{}");
    Function<List<Event>, Result> bus =
        batch -> {
          assertThat(rows.published).isEmpty();
          return new Result.Acknowledged();
        };

    assertThat(send(bus))
        .isInstanceOfSatisfying(
            Outcome.Sent.class,
            sent -> {
              assertThat(sent.waits()).hasSize(3);
              assertThat(sent.more()).isTrue();
            });
    assertThat(rows.published).hasSize(3);
    assertThat(send(_ -> new Result.Acknowledged()))
        .isInstanceOfSatisfying(Outcome.Sent.class, sent -> assertThat(sent.more()).isFalse());
    assertThat(send(_ -> new Result.Acknowledged())).isEqualTo(new Outcome.Idle());
  }

  @Test
  void nothingIsMarkedThatWasNotAcknowledgedAndTheFirstSaysWhy() {
    rows.tell("{}", "{}");

    assertThat(send(_ -> new Result.Away("no broker"))).isEqualTo(new Outcome.Away("no broker"));

    assertThat(rows.published).isEmpty();
    assertThat(rows.failed).containsExactly("0: no broker");
    assertThat(send(_ -> new Result.Acknowledged())).isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void nothingIsMarkedWhenTheBusBreaks() {
    rows.tell("{}");

    assertThatThrownBy(() ->
            send(_ -> {
              throw new IllegalStateException("a bug");
            }))
        .hasMessage("a bug");
    assertThat(rows.published).isEmpty();
  }

  @Test
  void oneThatTheBusWillNeverTakeIsPutAsideAndNothingOfItsBatchIsMarked() {
    rows.tell("{}", "{}");
    var second = rows.all.get(1);

    assertThat(send(_ -> new Result.Impossible(second, "no")))
        .isEqualTo(new Outcome.Refused(second, "no"));

    assertThat(rows.refused).containsExactly(second);
    assertThat(rows.published).isEmpty();
  }

  @Test
  void oneThatIsTooLargeIsNotEvenSent() {
    rows.tell("{}", "{\"a\": \"0123456789012345\"}");

    var outcome =
        send(_ -> {
          throw new IllegalStateException("sent");
        });

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(rows.refused).containsExactly(rows.all.get(1));
  }

  private Outcome send(Function<List<Event>, Result> bus) {
    return new SendShardService(rows, new Bus(bus), LIMITS).send(0);
  }

  private record Bus(Function<List<Event>, Result> result) implements EventBus {
    @Override
    public Result publish(int shard, List<Event> events) {
      return result.apply(events);
    }

    @Override
    public void leave(int shard) {}
  }

  /** Rows of one shard, in memory. */
  private static final class Rows implements Outbox {
    private final List<Event> all = new ArrayList<>();
    private final List<Event> published = new ArrayList<>();
    private final List<Event> refused = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    void tell(String... data) {
      IntStream.range(0, data.length).forEach(i -> all.add(event(i, data[i])));
    }

    private static Event event(long version, String data) {
      var at = Instant.parse("2026-05-01T12:00:00Z");
      return new Event(new UUID(0, version), "t.v1", "t", "a", version, "news", "a", at, data);
    }

    @Override
    public List<Event> next(int shard, int events, long bytes) {
      return all.stream()
          .filter(each -> !published.contains(each) && !refused.contains(each))
          .limit(events)
          .toList();
    }

    @Override
    public List<Duration> published(List<Event> events) {
      published.addAll(events);
      return events.stream().map(_ -> Duration.ofMillis(5)).toList();
    }

    @Override
    public void failed(Event first, String reason, Duration retryWithin) {
      failed.add(first.version() + ": " + reason);
    }

    @Override
    public void refused(Event event, String reason) {
      refused.add(event);
    }

    @Override
    public Backlog backlog() {
      return new Backlog(all.size() - published.size(), Duration.ZERO, refused.size());
    }
  }
}

package encore.testing;

import encore.application.idempotency.Answer;
import encore.application.idempotency.Entry;
import encore.application.idempotency.KeyedAnswerViews;
import encore.application.idempotency.KeyedAnswers;
import encore.application.idempotency.KeyedRequest;
import encore.application.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Requests with a key in memory. What a transaction has changed is undone when it is rolled back.
 */
public final class InMemoryKeyedAnswers implements KeyedAnswers, KeyedAnswerViews, Transactions {

  private record Name(Object caller, String route, String key) {
    static Name of(KeyedRequest request) {
      return new Name(request.caller(), request.route(), request.key());
    }
  }

  private record Row(Entry entry, Instant begun, Instant since, Optional<Answer> answer) {}

  private final Clock clock;
  private Map<Name, Row> rows = new HashMap<>();

  private Optional<Runnable> next = Optional.empty();

  public InMemoryKeyedAnswers(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Beginning begin(KeyedRequest request, UUID effect) {
    var row = rows.get(Name.of(request));
    if (row == null) {
      var entry = new Entry(request, effect, 1);
      var now = clock.instant();
      rows.put(Name.of(request), new Row(entry, now, now, Optional.empty()));
      return new Beginning.Begun(entry);
    }
    if (!row.entry().request().equals(request)) {
      return new Beginning.OtherBody();
    }
    return row.answer().<Beginning>map(Beginning.Kept::new).orElseGet(Beginning.AtWork::new);
  }

  @Override
  public synchronized Optional<Answer> answer(KeyedRequest request) {
    return Optional.ofNullable(rows.get(Name.of(request)))
        .filter(row -> row.entry().request().equals(request))
        .flatMap(Row::answer);
  }

  @Override
  public synchronized boolean keep(Entry entry, Answer answer) {
    return ours(entry)
        .map(row -> put(new Row(entry, row.begun(), row.since(), Optional.of(answer))))
        .isPresent();
  }

  @Override
  public synchronized Optional<Entry> takeOver(KeyedRequest request, Duration longAgo) {
    return Optional.ofNullable(rows.get(Name.of(request)))
        .filter(row -> row.answer().isEmpty())
        .filter(row -> !row.since().isAfter(clock.instant().minus(longAgo)))
        .map(row -> put(next(row)).entry());
  }

  private Row next(Row row) {
    var entry = new Entry(row.entry().request(), row.entry().effect(), row.entry().run() + 1);
    return new Row(entry, row.begun(), clock.instant(), Optional.empty());
  }

  /** Nobody is at work here while somebody else waits. */
  @Override
  public Optional<Answer> await(KeyedRequest request) {
    return answer(request);
  }

  @Override
  public synchronized void drop(Entry entry) {
    ours(entry).ifPresent(_ -> rows.remove(Name.of(entry.request())));
  }

  @Override
  public synchronized void abandon(Entry entry) {
    ours(entry).ifPresent(row -> put(new Row(entry, row.begun(), Instant.MIN, Optional.empty())));
  }

  @Override
  public synchronized int forget(Duration age, int max) {
    var before = clock.instant().minus(age);
    var old =
        rows.entrySet().stream()
            .filter(each -> !each.getValue().begun().isAfter(before))
            .sorted(Comparator.comparing(each -> each.getValue().begun()))
            .limit(max)
            .map(Map.Entry::getKey)
            .toList();
    old.forEach(rows::remove);
    return old.size();
  }

  private Optional<Row> ours(Entry entry) {
    return Optional.ofNullable(rows.get(Name.of(entry.request())))
        .filter(row -> row.answer().isEmpty() && row.entry().equals(entry));
  }

  private Row put(Row row) {
    rows.put(Name.of(row.entry().request()), row);
    return row;
  }

  @Override
  public <T> T inOne(Supplier<T> work) {
    return inOne(work, _ -> true);
  }

  @Override
  public synchronized <T> T inOne(Supplier<T> work, Predicate<T> wrote) {
    var before = new HashMap<>(rows);
    boolean committed = false;
    try {
      var result = work.get();
      committed = wrote.test(result);
      return result;
    } finally {
      if (!committed) {
        rows = before;
        var twin = next;
        next = Optional.empty();
        twin.ifPresent(Runnable::run);
      }
    }
  }

  /** What somebody does right after the next transaction that is rolled back. */
  public synchronized void afterRollback(Runnable work) {
    next = Optional.of(work);
  }

  @Override
  public void afterwards(Runnable work) {
    work.run();
  }
}

package encore.bootstrap;

import encore.application.runbook.Gauges;
import encore.application.runbook.Glance;
import encore.application.runbook.GlanceViews;
import encore.application.shared.Dependency;
import encore.application.shared.Dependency.Status;
import encore.application.shared.Unavailable;
import encore.application.waitingroom.GlanceAtCrowds;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks everybody at once and goes on without those who do not answer in time. However many look,
 * PostgreSQL, and the lines, are asked one question at a time: a server that hangs has one of ours
 * waiting for it, and not one for each look.
 */
final class Lookout implements GlanceViews {

  private static final Logger log = LoggerFactory.getLogger(Lookout.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int LINES_MAX = 50;

  private final Gauges gauges;
  private final List<Dependency> dependencies;
  private final OneAtATime<Books> books;
  private final OneAtATime<List<GlanceAtCrowds.Crowd>> lines;

  Lookout(Gauges gauges, GlanceAtCrowds crowds, List<Dependency> dependencies) {
    this.gauges = gauges;
    this.dependencies = List.copyOf(dependencies);
    this.books = new OneAtATime<>(() -> Books.read(gauges));
    this.lines = new OneAtATime<>(() -> crowds.glance(LINES_MAX));
  }

  @Override
  public Glance glance() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    var read = books.ask();
    var crowds = lines.ask();
    var states = ask(dependencies);
    var told = within(until, read);
    return new Glance(
        gauges.pools(),
        gauges.lanes(),
        told.flatMap(Books::sessions),
        told.flatMap(Books::overdueHolds),
        told.flatMap(Books::outbox),
        told.flatMap(Books::payments),
        within(until, crowds),
        states(until, states));
  }

  private static Map<String, CompletableFuture<Status>> ask(List<Dependency> dependencies) {
    var asked = new HashMap<String, CompletableFuture<Status>>();
    dependencies.forEach(each ->
        asked.put(
            each.name(), CompletableFuture.supplyAsync(each::check, Thread::startVirtualThread)));
    return asked;
  }

  private static Map<String, Status> states(
      long until, Map<String, CompletableFuture<Status>> asked) {
    var states = new HashMap<String, Status>();
    asked.forEach((name, answer) ->
        states.put(name, within(until, answer).orElseGet(() -> new Status.Down("no answer"))));
    return states;
  }

  private static <T> Optional<T> within(long until, CompletableFuture<T> answer) {
    try {
      long left = Math.max(0, until - System.nanoTime());
      return Optional.of(answer.get(left, TimeUnit.NANOSECONDS));
    } catch (TimeoutException | ExecutionException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** What PostgreSQL was asked, one after the other; what failed is empty. */
  private record Books(
      Optional<Glance.Sessions> sessions,
      Optional<Glance.Backlog> overdueHolds,
      Optional<Glance.Backlog> outbox,
      Optional<Glance.Unsettled> payments) {

    static Books read(Gauges gauges) {
      return new Books(
          told(gauges::sessions),
          told(gauges::overdueHolds),
          told(gauges::outbox),
          told(gauges::payments));
    }

    /** One of the edges of the house: whatever is wrong with one part, the others are shown. */
    private static <T> Optional<T> told(Supplier<T> question) {
      try {
        return Optional.of(question.get());
      } catch (Unavailable _) {
        return Optional.empty();
      } catch (RuntimeException e) {
        log.error("a part of the glance is broken", e);
        return Optional.empty();
      }
    }
  }

  /** Who asks while a question is under way gets its answer. */
  private static final class OneAtATime<T> {
    private final Supplier<T> question;
    private CompletableFuture<T> current = CompletableFuture.failedFuture(new TimeoutException());

    OneAtATime(Supplier<T> question) {
      this.question = question;
    }

    synchronized CompletableFuture<T> ask() {
      if (current.isDone()) {
        current = CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
      }
      return current;
    }
  }
}

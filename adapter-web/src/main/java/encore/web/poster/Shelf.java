package encore.web.poster;

import encore.application.poster.Poster;
import encore.application.poster.PosterViews;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * The posters that are looked at most, so that a crowd does not carry them through the connections
 * of those who buy. They never change, so none of them can be out of date.
 */
@Component
class Shelf {

  private static final long BYTES_MAX = 32L * 1024 * 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final PosterViews views;
  private final ReentrantLock fetching = new ReentrantLock();
  private final LinkedHashMap<String, Poster> posters = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  Shelf(PosterViews views) {
    this.views = views;
  }

  /** One at a time fetches what is missing; the others find it here when it is their turn. */
  Optional<Poster> take(String sha256) {
    var here = find(sha256);
    return here.isPresent() ? here : fetch(sha256);
  }

  private Optional<Poster> fetch(String sha256) {
    await();
    try {
      var meanwhile = find(sha256);
      if (meanwhile.isPresent()) {
        return meanwhile;
      }
      var fetched = views.named(sha256);
      fetched.ifPresent(this::keep);
      return fetched;
    } finally {
      fetching.unlock();
    }
  }

  private void await() {
    try {
      if (!fetching.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Refusal.of(Problem.BUSY);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Refusal.of(Problem.BUSY);
    }
  }

  private synchronized Optional<Poster> find(String sha256) {
    return Optional.ofNullable(posters.get(sha256));
  }

  private synchronized void keep(Poster poster) {
    posters.put(poster.sha256(), poster);
    bytes += poster.bytes().length;
    var oldest = posters.values().iterator();
    while (bytes > BYTES_MAX) {
      bytes -= oldest.next().bytes().length;
      oldest.remove();
    }
  }
}

package encore.loadtest.scenario;

import encore.loadtest.wire.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.HdrHistogram.Histogram;

/** Who came when, and who was let in when, as far as the fans themselves can tell. */
final class LineOrder {

  /** An instance may tell what it knew so long ago. */
  private static final long SLACK = Duration.ofSeconds(1).toNanos();

  private static final long NEVER = Long.MAX_VALUE;

  private final long began = System.nanoTime();
  private final Queue<Place> places = new ConcurrentLinkedQueue<>();
  private final Queue<String> lost = new ConcurrentLinkedQueue<>();
  private final Queue<String> rises = new ConcurrentLinkedQueue<>();

  /** Of one fan, from joining to being let in. Times are since we began. */
  final class Place {
    private final int fan;
    private final long joinSent;
    private final long joinEnded;
    private volatile long waitingSent;
    private volatile long letIn = NEVER;
    private long position = NEVER;

    private Place(int fan, long joinSent, long joinEnded) {
      this.fan = fan;
      this.joinSent = joinSent;
      this.joinEnded = joinEnded;
    }

    /** He asked then, and was told to wait. */
    void waits(Response standing, long sentNanos) {
      if (standing.field("stale").equals("true")) {
        return;
      }
      waitingSent = Math.max(waitingSent, sentNanos - began);
      var now = standing.field("position");
      if (!now.isEmpty()) {
        stands(Long.parseLong(now));
      }
    }

    private void stands(long now) {
      if (now > position) {
        rises.add("fan %d stood at %d, then at %d".formatted(fan, position, now));
      }
      position = now;
    }

    void isLetIn() {
      letIn = System.nanoTime() - began;
    }

    void loses(Response answer) {
      lost.add("fan %d: %d %s".formatted(fan, answer.status(), answer.code()));
    }
  }

  /** He is in line from now on. */
  Place joined(int fan, long sentNanos) {
    var place = new Place(fan, sentNanos - began, System.nanoTime() - began);
    places.add(place);
    return place;
  }

  /** After everybody has gone home. */
  List<Finding> look() {
    var overtaken = overtaken();
    return List.of(
        new Finding(
            "nobody who waits loses his place",
            lost.isEmpty(),
            lost.isEmpty() ? waits() : lost.toString()),
        new Finding(
            "nobody's number rises", rises.isEmpty(), rises.isEmpty() ? "never" : rises.toString()),
        new Finding(
            "nobody is let in before who came before him",
            overtaken.isEmpty(),
            overtaken.isEmpty() ? "all in order" : overtaken.toString()));
  }

  private String waits() {
    var millis = new Histogram(3);
    for (var place : places) {
      if (place.letIn != NEVER) {
        millis.recordValue(Duration.ofNanos(place.letIn - place.joinSent).toMillis());
      }
    }
    return "%,d joined, %,d let in; until then p50 %,d ms, p95 %,d ms, at most %,d ms"
        .formatted(
            places.size(),
            millis.getTotalCount(),
            millis.getValueAtPercentile(50),
            millis.getValueAtPercentile(95),
            millis.getMaxValue());
  }

  /**
   * Somebody asked and was told to wait, when another one who had joined after him had long been
   * told that he is in. From the last who joined to the first: whoever was let in first of all who
   * came later.
   */
  private List<String> overtaken() {
    var found = new ArrayList<String>();
    var byJoin = new ArrayList<>(places);
    byJoin.sort(Comparator.comparingLong((Place place) -> place.joinSent).reversed());
    var byAnswer = new ArrayList<>(places);
    byAnswer.sort(Comparator.comparingLong((Place place) -> place.joinEnded).reversed());
    int later = 0;
    long firstIn = NEVER;
    for (var place : byAnswer) {
      for (; later < byJoin.size() && byJoin.get(later).joinSent > place.joinEnded; later++) {
        firstIn = Math.min(firstIn, byJoin.get(later).letIn);
      }
      if (firstIn != NEVER && firstIn + SLACK < place.waitingSent) {
        found.add("fan " + place.fan);
      }
    }
    return found;
  }
}

package encore.loadtest.report.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Who watches, and what there was so far. Telling never waits for anybody: who lags too far behind
 * is dropped, comes back, and is told everything again.
 */
final class Viewers {

  /** What comes after it is nothing. */
  static final String END = "";

  private static final int FRAMES_MAX = 1_200;
  private static final int LAG_MAX = 60;

  private final ArrayDeque<String> frames = new ArrayDeque<>();
  private final Set<Viewer> present = ConcurrentHashMap.newKeySet();
  private String begun = "";
  private String ended = "";

  /** One of them. */
  static final class Viewer {
    private final BlockingQueue<String> mail = new LinkedBlockingQueue<>(LAG_MAX);

    /** The next piece, or a comment that only finds out whether anybody is there. */
    String next() throws InterruptedException {
      var piece = mail.poll(5, TimeUnit.SECONDS);
      return piece == null ? ": still here\n\n" : piece;
    }
  }

  synchronized void begin(String json) {
    begun = event("begun", json);
    tell(begun);
  }

  synchronized void frame(String json) {
    frames.addLast(json);
    if (frames.size() > FRAMES_MAX) {
      frames.removeFirst();
    }
    tell(event("frames", "[" + json + "]"));
  }

  synchronized void end(String json) {
    ended = event("ended", json);
    tell(ended);
    tell(END);
  }

  /** With all of what there was in the mail already. */
  synchronized Viewer enter() {
    var viewer = new Viewer();
    var mail = new ArrayList<String>();
    if (!begun.isEmpty()) {
      mail.add(begun);
      mail.add(event("frames", "[" + String.join(",", frames) + "]"));
    }
    if (!ended.isEmpty()) {
      mail.addAll(List.of(ended, END));
    }
    viewer.mail.addAll(mail);
    present.add(viewer);
    return viewer;
  }

  synchronized void leave(Viewer viewer) {
    present.remove(viewer);
    notifyAll();
  }

  boolean isHere(Viewer viewer) {
    return present.contains(viewer);
  }

  int count() {
    return present.size();
  }

  /** Until everybody has read to the end, or for so long. */
  synchronized void empty(long atMostMillis) throws InterruptedException {
    long over = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(atMostMillis);
    while (!present.isEmpty() && over > System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, over - System.nanoTime());
    }
  }

  private void tell(String piece) {
    present.removeIf(viewer -> !viewer.mail.offer(piece));
    notifyAll();
  }

  private static String event(String name, String json) {
    return "event: " + name + "\ndata: " + json + "\n\n";
  }
}

package encore.web.seatmap;

import encore.web.seatmap.SeatStreams.Farewell;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One who listens. He has no thread: one lives while something is written to him, and what comes
 * meanwhile waits in order. Who does not read it in time is sent away and comes back.
 */
final class SeatStream {

  /** Where the words go. */
  interface Outlet {

    /**
     * Returns when the words are on their way; may wait for the reader. Closes by itself when they
     * cannot be sent.
     */
    void write(byte[] words) throws IOException;

    void close();
  }

  private final Outlet outlet;
  private final StreamProperties limits;
  private final StreamMeters meters;
  private final Farewell farewell;
  private final Queue<Frame> waiting = new ArrayDeque<>(1);
  private final long until;
  private long spoken = System.nanoTime();
  private boolean isWriting;
  private boolean isOver;

  SeatStream(
      Outlet outlet, StreamProperties limits, StreamMeters meters, long until, Farewell farewell) {
    this.outlet = outlet;
    this.limits = limits;
    this.meters = meters;
    this.until = until;
    this.farewell = farewell;
  }

  void say(Frame frame) {
    if (isTooSlowFor(frame)) {
      end(Ending.SLOW);
    }
  }

  private synchronized boolean isTooSlowFor(Frame frame) {
    if (isOver) {
      return false;
    }
    if (waiting.size() >= limits.waitingMax()) {
      return true;
    }
    waiting.add(frame);
    write();
    return false;
  }

  /** Without a word. */
  void end(Ending why) {
    if (isFirstEnd()) {
      farewell.over(this, why);
    }
  }

  /** With last words, for who still listens. */
  void end(Ending why, Frame lastWords) {
    say(lastWords);
    if (isLastEnd()) {
      farewell.over(this, why);
    }
  }

  private synchronized boolean isFirstEnd() {
    waiting.clear();
    return isLastEnd();
  }

  private synchronized boolean isLastEnd() {
    if (isOver) {
      return false;
    }
    isOver = true;
    write();
    return true;
  }

  /** Now and then: a sign of life for who has heard nothing, an end for who has heard enough. */
  void pulse(long now, Frame signOfLife) {
    if (isStuck(now)) {
      end(Ending.SLOW);
    } else if (now - until >= 0) {
      end(Ending.LONG_ENOUGH, Frame.bye(Ending.LONG_ENOUGH));
    } else if (isQuiet(now)) {
      say(signOfLife);
    }
  }

  private synchronized boolean isStuck(long now) {
    return isWriting && now - spoken > limits.writeMax().toNanos();
  }

  private synchronized boolean isQuiet(long now) {
    return !isWriting && now - spoken >= limits.heartbeat().toNanos();
  }

  private synchronized void write() {
    if (!isWriting) {
      isWriting = true;
      spoken = System.nanoTime();
      Thread.ofVirtual().start(this::writeAll);
    }
  }

  synchronized boolean isOver() {
    return isOver;
  }

  private synchronized @Nullable Frame next() {
    var frame = waiting.poll();
    spoken = System.nanoTime();
    if (frame == null) {
      isWriting = false;
      if (isOver) {
        outlet.close();
      }
    }
    return frame;
  }

  private void writeAll() {
    try {
      for (var frame = next(); frame != null; frame = next()) {
        outlet.write(frame.words());
        meters.written(frame);
      }
    } catch (IOException _) {
      // Gone, or too slow to be waited for. He comes back if he wants.
      end(Ending.GONE);
    }
  }
}

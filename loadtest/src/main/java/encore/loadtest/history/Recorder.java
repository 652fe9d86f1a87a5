package encore.loadtest.history;

import encore.loadtest.crowd.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what every fan asked and was told. A fan leaves the exchange in a queue and goes on;
 * a thread reads it and appends to a file, so a run of any length costs the memory of the queue.
 * Where that thread is too slow fans wait: a history with holes in it would prove nothing.
 */
public final class Recorder implements Witness, AutoCloseable {

  private static final int QUEUE_MAX = 16_384;

  /** What a fan leaves, or the word that nobody comes any more. */
  private sealed interface Note {
    record Exchanged(Seen seen) implements Note {}

    record Over() implements Note {}
  }

  private final BlockingQueue<Note> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
  private final AtomicLong waits = new AtomicLong();
  private final AtomicReference<@Nullable Exception> fault = new AtomicReference<>();
  private final Scribe scribe = new Scribe(System.nanoTime());
  private final Path file;
  private final HistoryFile.Pen pen;
  private final Thread thread;
  private boolean isClosed;

  /** Into that file, which is made anew. */
  public Recorder(Path file) {
    this.file = file;
    try {
      pen = HistoryFile.create(file);
    } catch (IOException e) {
      throw new UncheckedIOException("no history can be written to " + file, e);
    }
    thread = Thread.ofPlatform().daemon().name("history").start(this::write);
  }

  @Override
  public void saw(Seen seen) {
    if (!Scribe.isOfInterest(seen.request())) {
      return;
    }
    var note = new Note.Exchanged(seen);
    if (!queue.offer(note)) {
      waits.incrementAndGet();
      put(note);
    }
  }

  /** How often a fan had to wait for this thread. */
  public long waits() {
    return waits.get();
  }

  /** How much is not read yet. */
  int waiting() {
    return queue.size();
  }

  private void put(Note note) {
    try {
      boolean isIn = false;
      // A thread that is dead would let everybody wait for ever.
      while (!isIn && fault.get() == null) {
        isIn = queue.offer(note, 100, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try (pen) {
      while (queue.take() instanceof Note.Exchanged(var seen)) {
        for (var op : scribe.read(seen)) {
          pen.write(op);
        }
      }
    } catch (IOException | RuntimeException e) {
      fault.compareAndSet(null, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until everything that was seen so far is in the file. Nothing is seen after that. */
  @Override
  public void close() {
    finish();
  }

  synchronized void finish() {
    if (!isClosed) {
      isClosed = true;
      put(new Note.Over());
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * All that was seen; closes the recorder. The books are asked once and kept behind it in the
   * file.
   */
  public History history(Optional<Audit> audit) {
    finish();
    var found = fault.get();
    if (found != null) {
      throw new IllegalStateException("the history has a hole: " + found, found);
    }
    try {
      var history = HistoryFile.read(file);
      if (audit.isEmpty()) {
        return history;
      }
      var books = audit.get().of(history.things());
      HistoryFile.append(file, books);
      return history.with(books);
    } catch (IOException e) {
      throw new UncheckedIOException("the history cannot be read again: " + file, e);
    }
  }
}

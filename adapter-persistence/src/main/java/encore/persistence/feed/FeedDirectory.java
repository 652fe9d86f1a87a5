package encore.persistence.feed;

import encore.application.event.Event;
import encore.application.feed.DataPlatform;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * A folder of files, {@code <topic>/<day>.<writer>.ndjson}. When an event is appended it is on the
 * disk; one that could not be is not taken in, and comes again. See ADR 41 for what that promises.
 */
final class FeedDirectory implements DataPlatform, AutoCloseable {

  private static final Pattern TOPIC = Pattern.compile("[a-z][a-z0-9-]{0,99}");

  private final Path directory;
  private final FeedProperties limits;
  private final Counter appended;
  private final Counter known;
  private final ReentrantLock opening = new ReentrantLock();
  private final OpenFiles files;

  FeedDirectory(Path directory, FeedProperties limits, MeterRegistry meters) {
    this.directory = directory;
    this.limits = limits;
    this.appended = meters.counter("encore.feed.appended");
    this.known = meters.counter("encore.feed.known");
    this.files = new OpenFiles(directory, limits);
  }

  @Override
  public void append(Event event) {
    var line = CloudEventLine.of(event).getBytes(StandardCharsets.UTF_8);
    if (!TOPIC.matcher(event.topic()).matches() || line.length > limits.lineMax().toBytes()) {
      throw new IllegalArgumentException("no line of the feed: " + event.type() + " " + event.id());
    }
    var day = LocalDate.ofInstant(event.at(), ZoneOffset.UTC);
    try {
      append(event, event.topic() + "/" + day, line);
    } catch (IOException e) {
      throw new Unavailable("feed", Reason.DOWN, e);
    }
  }

  private void append(Event event, String name, byte[] line) throws IOException {
    requireSpace(line.length);
    // Closed in between only where many days come at once; then it is opened again.
    for (int attempt = 0; attempt < 10; attempt++) {
      switch (open(name).append(event.id(), line)) {
        case NEW -> {
          appended.increment();
          return;
        }
        case KNOWN -> {
          known.increment();
          return;
        }
        case CLOSED -> {}
      }
    }
    throw new IOException("too many days at once: " + name);
  }

  private FeedFile open(String name) throws IOException {
    opening.lock();
    try {
      return files.open(name);
    } finally {
      opening.unlock();
    }
  }

  /** A disk that is full for the feed is full for everybody on it. */
  private void requireSpace(int length) throws IOException {
    if (Files.isDirectory(directory)) {
      long free = Files.getFileStore(directory).getUsableSpace();
      if (free - length < limits.freeSpaceMin().toBytes()) {
        throw new IOException("only " + free + " bytes are free in " + directory);
      }
    }
  }

  @Override
  public void close() throws IOException {
    opening.lock();
    try {
      files.close();
    } finally {
      opening.unlock();
    }
  }
}

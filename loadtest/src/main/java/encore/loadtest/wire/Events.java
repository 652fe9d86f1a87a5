package encore.loadtest.wire;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * Server-sent events of one address, one after the other. One thread reads; whoever wants him to
 * stop closes.
 */
public final class Events implements AutoCloseable {

  private static final int BUFFER = 1024;
  private static final int EVENT_MAX = 8 * 1024 * 1024;

  private final Line line;
  private final Duration silence;
  private final Head head;
  private final boolean isChunked;
  private int chunkLeft;
  private boolean isBehindChunk;

  /**
   * What a house says by itself; all words but the data are short.
   *
   * @param id empty if it has none
   */
  public record Event(String id, String name, String data, Optional<Duration> retry) {}

  private Events(Line line, Duration silence) throws IOException {
    this.line = line;
    this.silence = silence;
    this.head = Head.read(line.incoming());
    this.isChunked = head.isChunked();
  }

  /**
   * Connects and reads until the first line of what it is told.
   *
   * @param silence after which a house that says nothing, not even that it lives, is gone
   */
  public static Events of(URI house, Request request, Duration silence) throws IOException {
    var door = Door.of(house);
    var line = Line.to(door, silence, (SSLSocketFactory) SSLSocketFactory.getDefault(), BUFFER);
    try {
      line.incoming().await(System.nanoTime() + silence.toNanos());
      line.write(Wire.bytes(door, request.with("Accept", "text/event-stream")));
      return new Events(line, silence);
    } catch (IOException e) {
      line.close();
      throw e;
    }
  }

  public int status() {
    return head.status();
  }

  /** Empty when the house has ended the stream as it should. */
  public Optional<Event> next() throws IOException {
    var fields = new HashMap<String, String>();
    while (true) {
      line.incoming().await(System.nanoTime() + silence.toNanos());
      var text = text();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      var words = text.get();
      if (words.isEmpty() && !fields.isEmpty()) {
        return Optional.of(event(fields));
      }
      int colon = words.indexOf(':');
      if (colon > 0) {
        fields.merge(
            words.substring(0, colon),
            words.substring(colon + 1).strip(),
            (one, two) -> one + "\n" + two);
      }
    }
  }

  private static Event event(Map<String, String> fields) {
    var retry = Optional.ofNullable(fields.get("retry")).filter(text -> text.matches("\\d{1,9}"));
    return new Event(
        fields.getOrDefault("id", ""),
        fields.getOrDefault("event", "message"),
        fields.getOrDefault("data", ""),
        retry.map(text -> Duration.ofMillis(Long.parseLong(text))));
  }

  private Optional<String> text() throws IOException {
    if (!isChunked) {
      return Optional.of(line.incoming().line());
    }
    var text = new StringBuilder();
    for (int c = inChunks(); c != '\n'; c = inChunks()) {
      if (c < 0) {
        return Optional.empty();
      }
      if (c != '\r') {
        text.append((char) c);
      }
      if (text.length() > EVENT_MAX) {
        throw new IOException("an event without an end");
      }
    }
    return Optional.of(text.toString());
  }

  /** The end of a chunk is read with the next one: an event is not to wait for it. */
  private int inChunks() throws IOException {
    if (chunkLeft == 0) {
      if (isBehindChunk) {
        Reading.endOfChunk(line.incoming());
      }
      chunkLeft = Reading.chunk(line.incoming());
      isBehindChunk = true;
      if (chunkLeft == 0) {
        return -1;
      }
    }
    chunkLeft--;
    return line.incoming().read();
  }

  @Override
  public void close() {
    line.close();
  }
}

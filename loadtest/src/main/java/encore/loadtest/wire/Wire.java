package encore.loadtest.wire;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a house, kept open between requests: HTTP/1.1 by hand, since a crowd of
 * thousands has to cost less than what it measures. Not for two threads at once.
 */
public final class Wire implements AutoCloseable {

  /** This machine has no more connections to give; the house has nothing to do with it. */
  public static final class Exhausted extends IOException {
    private static final long serialVersionUID = 1L;

    Exhausted(String message) {
      super(message);
    }
  }

  /** The house hung up before it said a word. */
  static final class HungUp extends EOFException {
    private static final long serialVersionUID = 1L;

    HungUp(String message) {
      super(message);
    }
  }

  /** The house hung up in the middle of an answer. */
  static final class Halfway extends EOFException {
    private static final long serialVersionUID = 1L;

    Halfway() {
      super("the house hung up in the middle of an answer");
    }
  }

  private static final int BUFFER = 4 * 1024;
  // A house hangs up on who is silent for long; asking just then would look like a fault of its.
  private static final long SILENCE_NANOS = Duration.ofSeconds(5).toNanos();

  private final Door door;
  private final Duration patience;
  private final SSLSocketFactory secrets;
  private @Nullable Line line;
  private boolean isUsed;
  private long lastNanos;

  /**
   * @param patience with one answer from its first byte to its last, and with a connection that is
   *     to be made
   */
  public Wire(URI house, Duration patience) {
    this(house, patience, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  Wire(URI house, Duration patience, SSLSocketFactory secrets) {
    this.door = Door.of(house);
    this.patience = patience;
    this.secrets = secrets;
  }

  /** Connects, so that the first request need not. */
  public void open() throws IOException {
    connected();
  }

  /**
   * Fails when there is no answer; the next request then begins with a connection of its own. A
   * house that hangs up on a connection it kept open has perhaps not read what was sent, and
   * perhaps has: only what changes nothing is sent a second time.
   */
  public Response send(Request request) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      return exchanged(request, deadline);
    } catch (HungUp e) {
      boolean wasUsed = isUsed;
      close();
      if (!wasUsed || !isSafe(request)) {
        throw e;
      }
    } catch (IOException e) {
      close();
      throw e;
    }
    return again(request, deadline);
  }

  private static boolean isSafe(Request request) {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  private Response again(Request request, long deadline) throws IOException {
    try {
      return exchanged(request, deadline);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private Response exchanged(Request request, long deadline) throws IOException {
    var open = connected();
    open.incoming().await(deadline);
    open.write(bytes(door, request));
    var reading = new Reading(open.incoming());
    var response = reading.response(request.method());
    lastNanos = System.nanoTime();
    isUsed = true;
    if (reading.isLast()) {
      close();
    }
    return response;
  }

  private Line connected() throws IOException {
    var open = line;
    if (open != null && (isTired() || open.isStale())) {
      close();
      open = null;
    }
    if (open == null) {
      open = Line.to(door, patience, secrets, BUFFER);
      line = open;
      isUsed = false;
      lastNanos = System.nanoTime();
    }
    return open;
  }

  private boolean isTired() {
    return System.nanoTime() - lastNanos > SILENCE_NANOS;
  }

  private static boolean hasAccept(Request request) {
    for (var line : request.headers()) {
      if (line.startsWith("Accept:")) {
        return true;
      }
    }
    return false;
  }

  static byte[] bytes(Door door, Request request) {
    var body = request.body().getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder(512);
    head.append(request.method()).append(' ').append(door.prefix()).append(request.path());
    head.append(" HTTP/1.1\r\nHost: ").append(door.name());
    head.append("\r\n");
    if (!hasAccept(request)) {
      head.append("Accept: application/json, application/problem+json\r\n");
    }
    if (body.length > 0) {
      head.append("Content-Type: application/json\r\n");
    }
    if (!isSafe(request)) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    request.headers().forEach(line -> head.append(line).append("\r\n"));
    var top = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    var all = new byte[top.length + body.length];
    System.arraycopy(top, 0, all, 0, top.length);
    System.arraycopy(body, 0, all, top.length, body.length);
    return all;
  }

  @Override
  public void close() {
    var open = line;
    line = null;
    isUsed = false;
    if (open != null) {
      open.close();
    }
  }
}

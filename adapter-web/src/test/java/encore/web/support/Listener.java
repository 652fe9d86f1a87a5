package encore.web.support;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listens to a stream by hand, line by line, as long as it likes. */
public final class Listener implements Closeable {

  private static final String LINE = "/api/queue/tokens/me/stream";
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket = new Socket();
  private final BufferedReader in;
  private final long begun = System.nanoTime();

  private Listener(int port, String path, int bufferBytes, List<String> headers)
      throws IOException {
    if (bufferBytes > 0) {
      socket.setReceiveBufferSize(bufferBytes);
    }
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress("localhost", port));
    var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: x\r\n");
    request.append("Accept: text/event-stream\r\n");
    for (var header : headers) {
      request.append(header).append("\r\n");
    }
    socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** To a line, with a token. */
  public static Listener to(int port, String token, String... headers) throws IOException {
    var all = new ArrayList<>(List.of(headers));
    all.add("Queue-Token: " + token);
    return new Listener(port, LINE, 0, all);
  }

  /** Whose buffers are soon full when he does not read. */
  public static Listener slow(int port, String token) throws IOException {
    return new Listener(port, LINE, 4_096, List.of("Queue-Token: " + token));
  }

  /** To any address. */
  public static Listener at(int port, String path, String... headers) throws IOException {
    return new Listener(port, path, 0, List.of(headers));
  }

  public static Listener slowAt(int port, String path) throws IOException {
    return new Listener(port, path, 4_096, List.of());
  }

  /** Everything up to a line that begins so, that line included. */
  public List<String> until(String beginning) throws IOException {
    var heard = new ArrayList<String>();
    while (true) {
      var line = nextAfter(heard);
      if (line == null) {
        throw new IOException("the stream ended after " + heard);
      }
      heard.add(line);
      if (line.startsWith(beginning)) {
        return heard;
      }
    }
  }

  private @Nullable String nextAfter(List<String> heard) throws IOException {
    try {
      return next();
    } catch (SocketTimeoutException e) {
      throw new IOException("nothing came after " + heard, e);
    }
  }

  /** What somebody hears who stays until the end. */
  public static List<String> all(int port, String token) throws IOException {
    try (var listener = to(port, token)) {
      return listener.rest();
    }
  }

  /** Everything until the other side hangs up, or has said all of its answer. */
  public List<String> rest() throws IOException {
    var heard = new ArrayList<String>();
    for (var line = next(); line != null; line = next()) {
      heard.add(line);
      // The last chunk of an answer; the connection itself may stay.
      if (line.equals("0")) {
        return heard;
      }
    }
    return heard;
  }

  /** Signs of life would keep a test alive for ever that waits for something else. */
  private @Nullable String next() throws IOException {
    if (System.nanoTime() - begun > Duration.ofMillis(PATIENCE_MILLIS).toNanos()) {
      throw new IOException("nothing else came for too long");
    }
    return in.readLine();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

package encore.loadtest;

import encore.loadtest.Server.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One who watches: a socket and a virtual thread that reads it, line by line. */
final class SeatReader implements AutoCloseable {

  private static final int BUFFER = 1_024;

  private final Socket socket = new Socket();
  private final CountDownLatch first = new CountDownLatch(1);
  private volatile String expected = "";
  private volatile @Nullable CountDownLatch all;
  private volatile long heardAt;

  private SeatReader() {}

  static SeatReader open(URI house, String schedule) throws IOException {
    var reader = new SeatReader();
    reader.socket.connect(new InetSocketAddress(house.getHost(), port(house)));
    var request =
        "GET /api/schedules/%s/seat-status/stream HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(schedule, house.getHost());
    reader.socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    var input = new InputStreamReader(reader.socket.getInputStream(), StandardCharsets.US_ASCII);
    var lines = new BufferedReader(input, BUFFER);
    var status = lines.readLine();
    if (status == null || !status.contains(" 200")) {
      throw new Refused("a stream answered " + status);
    }
    Thread.ofVirtual().start(() -> reader.read(lines));
    return reader;
  }

  private static int port(URI house) {
    return house.getPort() < 0 ? 80 : house.getPort();
  }

  private void read(BufferedReader lines) {
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: snapshot")) {
          first.countDown();
        } else if (line.startsWith("data: ")) {
          hear(line);
        }
      }
    } catch (IOException _) {
      // Hung up: what is expected does not come any more.
    }
  }

  private void hear(String line) {
    var waiting = all;
    if (waiting != null && line.contains(expected)) {
      heardAt = System.nanoTime();
      all = null;
      waiting.countDown();
    }
  }

  void awaitFirst(Duration patience) throws IOException, InterruptedException {
    if (!first.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new Refused("a stream showed nothing");
    }
  }

  /** From now on the first line with these words counts. */
  void expect(String words, CountDownLatch heard) {
    heardAt = 0;
    expected = words;
    all = heard;
  }

  OptionalLong heardAt() {
    return all == null && heardAt != 0 ? OptionalLong.of(heardAt) : OptionalLong.empty();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // It is closed in any case.
    }
  }
}

package encore.loadtest.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.report.Told;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The live page over real sockets, with people who behave and people who do not. */
@Timeout(30)
class LiveTest {

  private static final int FREE = 25_665;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Test
  void whoComesLateIsToldEverythingAndTheEnd() throws Exception {
    try (var live = Live.from(FREE);
        var viewer = new Viewer(live.url())) {
      live.begins(Told.begun());
      second(live, 1);
      assertThat(viewer.until("\"second\":1")).contains("event: begun").contains("event: frames");
      try (var late = new Viewer(live.url())) {
        second(live, 2);
        assertThat(late.until("\"second\":2")).contains("\"second\":1");
        live.ended(0, "As promised.", "/somewhere/report.html");
        assertThat(late.until("report.html")).contains("event: ended");
        assertThat(viewer.until("report.html")).contains("As promised.");
        assertThat(late.rest()).isNotNull();
      }
    }
  }

  @Test
  void whoHangsUpIsForgottenAndTheOthersGoOn() throws Exception {
    try (var live = Live.from(FREE);
        var stays = new Viewer(live.url())) {
      live.begins(Told.begun());
      var leaves = new Viewer(live.url());
      leaves.until("begun");
      leaves.close();
      int told = 0;
      while (live.watching() > 1) {
        second(live, ++told);
        stays.until("\"second\":" + told + ",");
      }
      second(live, ++told);
      stays.until("\"second\":" + told + ",");
    }
  }

  /** He holds the connection and reads nothing: the run goes on, and he is dropped. */
  @Test
  void whoNeverReadsSlowsNobody() throws Exception {
    try (var live = Live.from(FREE);
        var _ = new Viewer(live.url())) {
      live.begins(Told.begun());
      await(() -> live.watching() == 1);
      var heavy = Map.of("x".repeat(100_000), 1.0);
      var frame = Told.ended(1, true).frames().getFirst();
      int told = 0;
      while (live.watching() > 0 && told < 10_000) {
        live.second(frame, heavy);
        told++;
      }
      assertThat(live.watching()).as("after %d frames", told).isZero();
    }
  }

  @Test
  void aTakenPortIsPassedBy() throws Exception {
    try (var first = Live.from(FREE);
        var second = Live.from(first.url().getPort())) {
      assertThat(second.url().getPort()).isGreaterThan(first.url().getPort());
    }
  }

  @Test
  void onlyThisMachineReachesIt() throws Exception {
    try (var live = Live.from(FREE)) {
      // Whoever listens everywhere would not let another have the same port on another address.
      var elsewhere = InetAddress.getByName("127.0.0.2");
      try (var other = new ServerSocket(live.url().getPort(), 1, elsewhere)) {
        assertThat(other.isBound()).isTrue();
      }
    }
  }

  @Test
  void thePageAsksNobodyElse() throws Exception {
    try (var live = Live.from(FREE);
        var client = HttpClient.newHttpClient()) {
      var page = client.send(HttpRequest.newBuilder(live.url()).build(), BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("connect-src 'self'")
          .contains("new EventSource(\"events\")");
      var nothing = HttpRequest.newBuilder(live.url().resolve("/etc/passwd")).build();
      assertThat(client.send(nothing, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
    }
  }

  private static void second(Live live, int second) {
    var made = Told.ended(second, true).frames().getLast();
    live.second(made, Map.of("pool active", 3.0));
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  /** Reads events by hand. */
  private static final class Viewer implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    Viewer(URI url) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort());
      socket.setSoTimeout((int) PATIENCE.toMillis());
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      socket
          .getOutputStream()
          .write(
              "GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    String until(String words) throws IOException {
      var all = new StringBuilder();
      long over = System.nanoTime() + PATIENCE.toNanos();
      while (all.indexOf(words) < 0) {
        // Signs of life come for ever, and no time limit of a test ends who reads from a socket.
        if (System.nanoTime() > over) {
          throw new IOException("no " + words + " in " + all);
        }
        var line = in.readLine();
        if (line == null) {
          throw new IOException("the end came before " + words);
        }
        all.append(line).append('\n');
      }
      return all.toString();
    }

    String rest() throws IOException {
      return in.readLine();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}

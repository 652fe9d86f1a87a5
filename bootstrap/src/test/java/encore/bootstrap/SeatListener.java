package encore.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Watches a seat map over HTTP, and keeps what a browser would: the last id, and the picture. */
final class SeatListener implements Closeable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final SeatPicture picture;

  /** What came; the name is empty for the end of the stream. */
  record Event(String name, String data) {}

  private SeatListener(SeatPicture picture) {
    this.picture = picture;
  }

  static SeatListener to(RunningHouse house, String schedule) throws Exception {
    return to(house, schedule, new SeatPicture());
  }

  /** Comes back with what he knows. */
  static SeatListener to(RunningHouse house, String schedule, SeatPicture known) throws Exception {
    var listener = new SeatListener(known);
    var response =
        listener.http.send(
            request(house.url(), schedule, known.lastId()), BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IOException("answered " + response.statusCode());
    }
    var lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
    Thread.ofVirtual().start(() -> listener.read(lines));
    return listener;
  }

  static int statusOf(RunningHouse house, String schedule, String lastId) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = request(house.url(), schedule, lastId);
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  private static HttpRequest request(URI house, String schedule, @Nullable String lastId) {
    var path = "/api/schedules/" + schedule + "/seat-status/stream";
    var request = HttpRequest.newBuilder(house.resolve(path));
    return lastId == null ? request.build() : request.header("Last-Event-ID", lastId).build();
  }

  private void read(BufferedReader lines) {
    try {
      String id = null;
      String name = "";
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          picture.hear(id, name, line.substring(6));
          events.add(new Event(name, line.substring(6)));
        }
      }
    } catch (IOException | UncheckedIOException _) {
      // Hung up, on one side or the other.
    }
    events.add(new Event("", ""));
  }

  Event next() throws InterruptedException {
    var event = events.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    if (event == null) {
      throw new IllegalStateException("nothing came for too long");
    }
    return event;
  }

  Event until(Predicate<Event> wanted) throws InterruptedException {
    while (true) {
      var event = next();
      if (wanted.test(event)) {
        return event;
      }
      if (event.name().isEmpty()) {
        throw new IllegalStateException("the stream has ended");
      }
    }
  }

  SeatPicture picture() {
    return picture;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}

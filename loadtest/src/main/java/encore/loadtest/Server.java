package encore.loadtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** The house as its clients know it: a few addresses and their JSON. */
final class Server implements AutoCloseable {

  /** It answered, but not with what a rush needs. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI url;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Server(URI url) {
    this.url = url;
  }

  /** A token of that account; only a house in development gives one away. */
  String token(String email) throws IOException, InterruptedException {
    var asking = post("/api/dev/tokens", "{\"email\":\"" + email + "\"}").build();
    return field(asking, "accessToken");
  }

  /** The first schedule of the first concert on sale. */
  String scheduleOnSale() throws IOException, InterruptedException {
    String concert = field(request("/api/concerts?status=ON_SALE").build(), "items.0.concertId");
    return field(request("/api/concerts/" + concert + "/dates").build(), "items.0.scheduleId");
  }

  int freeSeat(String schedule) throws IOException, InterruptedException {
    var path = "/api/schedules/" + schedule + "/seats?status=AVAILABLE";
    return Integer.parseInt(field(request(path).build(), "items.0.seatNo"));
  }

  HttpResponse<String> hold(String token, String schedule, List<Integer> seats)
      throws IOException, InterruptedException {
    String body = "{\"scheduleId\":\"" + schedule + "\",\"seatNos\":" + seats + "}";
    var asking =
        post("/api/bookings/start", body).header("Authorization", "Bearer " + token).build();
    return http.send(asking, BodyHandlers.ofString());
  }

  private String field(HttpRequest asking, String way) throws IOException, InterruptedException {
    var response = http.send(asking, BodyHandlers.ofString());
    String what = asking.method() + " " + asking.uri();
    if (response.statusCode() != 200) {
      throw new Refused(what + " answered " + response.statusCode());
    }
    try {
      String value = Json.find(response.body(), way);
      if (!value.isEmpty()) {
        return value;
      }
    } catch (IllegalArgumentException notJson) {
      throw new Refused(what + " gave " + notJson.getMessage());
    }
    throw new Refused(what + " gave no " + way);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.resolve(path))
        .timeout(PATIENCE)
        .header("Accept", "application/json, application/problem+json");
  }

  private HttpRequest.Builder post(String path, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  @Override
  public void close() {
    http.close();
  }
}

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
  private static final int RETURNS_MAX = 60;
  private static final long PAUSE_SECONDS_MAX = 10;
  private static final String CREDENTIALS = "{\"email\":\"%s\",\"password\":\"TestPassword123!\"";

  private final URI url;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Server(URI url) {
    this.url = url;
  }

  /** A token of that account, which is opened if there is none. */
  String signIn(String email) throws IOException, InterruptedException {
    var signUp =
        post("/api/auth/signup", CREDENTIALS.formatted(email) + ",\"name\":\"Rush\"}").build();
    var opened = patiently(signUp);
    if (opened.statusCode() != 201 && opened.statusCode() != 409) {
      throw new Refused(signUp.method() + " " + signUp.uri() + " answered " + opened.statusCode());
    }
    var logIn = post("/api/auth/login", CREDENTIALS.formatted(email) + "}").build();
    return field(logIn, patiently(logIn), "accessToken");
  }

  /** Comes back when it is told to come back. */
  private HttpResponse<String> patiently(HttpRequest asking)
      throws IOException, InterruptedException {
    var response = http.send(asking, BodyHandlers.ofString());
    for (int i = 0; i < RETURNS_MAX && response.statusCode() == 503; i++) {
      var pause = response.headers().firstValueAsLong("Retry-After").orElse(1);
      Thread.sleep(Duration.ofSeconds(Math.min(pause, PAUSE_SECONDS_MAX)));
      response = http.send(asking, BodyHandlers.ofString());
    }
    return response;
  }

  /** The first schedule of the first concert on sale that has no waiting room before it. */
  String scheduleOnSale() throws IOException, InterruptedException {
    var concerts = request("/api/concerts?status=ON_SALE").build();
    for (int i = 0; ; i++) {
      var concert = field(concerts, "items." + i + ".concertId");
      var dates = request("/api/concerts/" + concert + "/dates").build();
      var answer = http.send(dates, BodyHandlers.ofString());
      if (answer.statusCode() != 403) {
        return field(dates, answer, "items.0.scheduleId");
      }
    }
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

  void letGo(String token, String booking) throws IOException, InterruptedException {
    var path = "/api/bookings/" + booking + "/release";
    var asking = post(path, "{}").header("Authorization", "Bearer " + token).build();
    int status = http.send(asking, BodyHandlers.discarding()).statusCode();
    if (status >= 300) {
      throw new Refused(asking.method() + " " + asking.uri() + " answered " + status);
    }
  }

  private String field(HttpRequest asking, String way) throws IOException, InterruptedException {
    return field(asking, http.send(asking, BodyHandlers.ofString()), way);
  }

  private static String field(HttpRequest asking, HttpResponse<String> response, String way)
      throws Refused {
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

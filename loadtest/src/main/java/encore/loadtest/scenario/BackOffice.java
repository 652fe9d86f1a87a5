package encore.loadtest.scenario;

import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import encore.loadtest.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** An administrator at his desk: makes what is sold, over the same HTTP as everybody. */
public final class BackOffice {

  /** The house does not do what a scenario needs; the message says what it answered. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration HEARD = Duration.ofSeconds(2);
  private static final int RETURNS_MAX = 60;

  private final URI house;
  private final Supplier<String> token;

  /**
   * @param token of an administrator, fresh each time it is asked for
   */
  public BackOffice(URI house, Supplier<String> token) {
    this.house = house;
    this.token = token;
  }

  /** A concert without a waiting room, with one schedule on sale; returns the schedule. */
  public String schedule(String title, int seats, long price) throws InterruptedException {
    return scheduleOf(concert(title), seats, price);
  }

  public String concert(String title) throws InterruptedException {
    return made(
            "/api/admin/concerts",
            "{\"title\":\"%s\",\"artist\":\"The Crowd\",\"venue\":\"Load hall\"}".formatted(title))
        .field("concertId");
  }

  /** One more date of that concert, with seats 1 to that many. */
  public String scheduleOf(String concert, int seats, long price) throws InterruptedException {
    var start = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    return made(
            "/api/admin/concerts/" + concert + "/schedules",
            """
            {"startsAt":"%s","salesOpenAt":"2020-01-01T00:00:00Z","seatCount":%d,"price":%d}
            """
                .formatted(start, seats, price))
        .field("scheduleId");
  }

  /**
   * One of many dates of that concert, each on its own day; who comes again and again may have a
   * hundred seats.
   */
  public String evening(String concert, int day, int seats, long price)
      throws InterruptedException {
    var start = Instant.now().plus(Duration.ofDays(30 + day)).truncatedTo(ChronoUnit.SECONDS);
    return made(
            "/api/admin/concerts/" + concert + "/schedules",
            """
            {"startsAt":"%s","salesOpenAt":"2020-01-01T00:00:00Z","seatCount":%d,"price":%d,
             "maxSeatsPerBuyer":100}
            """
                .formatted(start, seats, price))
        .field("scheduleId");
  }

  /** Before that concert people have to wait, once so many are inside. */
  public void line(String concert, int insideMax) throws InterruptedException {
    put(concert, "{\"mode\":\"ALWAYS\",\"maxActive\":%d}".formatted(insideMax));
    // Who came before an instance has heard of the line would be told that he needs no pass.
    TimeUnit.NANOSECONDS.sleep(HEARD.toNanos());
  }

  /** Nobody has to wait there any more. */
  public void noLine(String concert) throws InterruptedException {
    put(concert, "{\"mode\":\"OFF\"}");
  }

  private void put(String concert, String json) throws InterruptedException {
    done(Request.of("PUT", "/api/admin/queues/" + concert, json));
  }

  /**
   * A campaign that is open.
   *
   * @param mode SYNC, ASYNC or whatever the house calls its ways
   */
  public String coupon(String name, long quantity, String mode) throws InterruptedException {
    return made(
            "/api/admin/coupons",
            """
            {"name":"%s","discount":{"type":"PERCENT","value":10},
             "opensAt":"2020-01-01T00:00:00Z","closesAt":"2099-01-01T00:00:00Z",
             "validDays":30,"totalQuantity":%d,"issueMode":"%s"}
            """
                .formatted(name, quantity, mode))
        .field("couponId");
  }

  public String product(String name, long price, long stock) throws InterruptedException {
    return made(
            "/api/admin/products",
            "{\"name\":\"%s\",\"price\":%d,\"stock\":%d}".formatted(name, price, stock))
        .field("productId");
  }

  private Response made(String path, String json) throws InterruptedException {
    return done(Request.post(path, json));
  }

  private Response done(Request request) throws InterruptedException {
    var response = asked(request);
    if (!response.isFine()) {
      throw new Refused(
          "%s %s answered %d %s"
              .formatted(request.method(), request.path(), response.status(), response.body()));
    }
    return response;
  }

  /** Comes back when it is told to come back. */
  public Response asked(Request request) throws InterruptedException {
    try (var wire = new Wire(house, PATIENCE)) {
      for (int i = 0; ; i++) {
        var response = wire.send(request.by(token.get()));
        if (response.status() != 503 || i == RETURNS_MAX) {
          return response;
        }
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (IOException e) {
      throw new Refused(request.method() + " " + request.path() + ": " + e);
    }
  }
}

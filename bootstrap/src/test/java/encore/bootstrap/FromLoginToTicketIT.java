package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All the way of a buyer, over HTTP and nothing else: sign in, line, hold, pay, ticket, door. */
class FromLoginToTicketIT {

  private static final Pattern CODE = Pattern.compile("<figcaption>([A-Za-z0-9_-]{64})<");
  private static final String ACCOUNT =
      "{\"email\":\"%1$s\",\"password\":\"a long Password 1!\",\"name\":\"A fan\"}";

  private static RunningHouse house;

  @BeforeAll
  static void open() {
    house = RunningHouse.start(Map.of("encore.redis.timeout", "5s"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whoSignsUpAndWaitsGoesHomeWithATicketThatOpensTheDoorOnce() {
    var hall = house.hall();
    var schedule = hall.schedule().value().toString();
    var admin = house.visitor().asAdmin();
    var concert = concertOf(schedule);
    admin.put("/api/admin/queues/" + concert, "{\"mode\":\"ALWAYS\",\"maxActive\":1}");

    var fan = signedIn(UUID.randomUUID() + "@example.com");
    var user = fan.get("/api/users/me").json().get("userId").asString();
    assertThat(fan.post("/api/users/" + user + "/balance/charge", "{\"amount\":300000}").status())
        .isEqualTo(200);
    Await.until(
        "the line is known",
        PlaceInLine.SOON,
        () -> fan.get("/api/schedules/" + schedule + "/seats").status() == 403);
    var place = fan.post("/api/queue/tokens", "{\"concertId\":\"%s\"}".formatted(concert));
    var inside = PlaceInLine.letIn(fan.holding(place.json().get("token").asString()));

    var held = inside.keyed("hold").hold(schedule, "[1,2]");
    assertThat(held.status()).as(held.body()).isEqualTo(200);
    var booking = held.json().get("bookingId").asString();
    var request = "{\"bookingId\":\"%s\",\"method\":\"POINT\"}".formatted(booking);
    var payment =
        inside.keyed("open").post("/api/payments", request).header("Location").orElseThrow();
    var paid = inside.keyed("pay").post(payment + "/complete", "{}");
    assertThat(paid.status()).as(paid.body()).isEqualTo(200);
    assertThat(paid.json().get("currentBalance").asLong()).isEqualTo(20_000);
    var again = inside.keyed("pay").post(payment + "/complete", "{}");
    assertThat(again.body()).as("his pass is used up, his answer is his").isEqualTo(paid.body());

    Await.until(
        "the pass is used up",
        Duration.ofSeconds(5),
        () -> inside.get("/api/schedules/" + schedule + "/seats").status() == 403);
    var ticket = fan.get("/api/bookings/" + booking + "/ticket");
    var codes = CODE.matcher(ticket.body());
    assertThat(codes.find()).as(ticket.body()).isTrue();
    var check = "{\"code\":\"%s\"}".formatted(codes.group(1));
    assertThat(admin.post("/api/tickets/check", check).json().get("firstTime").asBoolean())
        .isTrue();
    assertThat(admin.post("/api/tickets/check", check).json().get("firstTime").asBoolean())
        .isFalse();
  }

  private static Visitor signedIn(String email) {
    var nobody = new Visitor(house.url());
    var account = ACCOUNT.formatted(email);
    assertThat(nobody.post("/api/auth/signup", account).status()).isEqualTo(201);
    var login = "{\"email\":\"%s\",\"password\":\"a long Password 1!\"}".formatted(email);
    return nobody.with(nobody.post("/api/auth/login", login).json().get("accessToken").asString());
  }

  private static String concertOf(String schedule) {
    return house
        .database()
        .sql()
        .sql("SELECT concert_id::text FROM schedule WHERE id = :id::uuid")
        .param("id", schedule)
        .query(String.class)
        .single();
  }
}

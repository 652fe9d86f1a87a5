package encore.bootstrap;

import static encore.bootstrap.PlaceInLine.SOON;
import static encore.bootstrap.PlaceInLine.isActive;
import static encore.bootstrap.PlaceInLine.letIn;
import static encore.bootstrap.PlaceInLine.token;
import static encore.bootstrap.PlaceInLine.waitReason;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.UsePass;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Work;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The waiting room over HTTP, in two houses that share their books and their Redis. */
class WaitingRoomIT {

  /** What is promised of doors; the machine may be busy, so a little more. */
  private static final Duration A_SECOND = Duration.ofMillis(1_500);

  private static LineFleet fleet;

  private String schedule = "";
  private ConcertId concert = new ConcertId(new UUID(0, 0));

  @BeforeAll
  static void open() {
    fleet = new LineFleet(2, Map.of("encore.redis.timeout", "5s"));
  }

  @AfterAll
  static void close() {
    fleet.close();
  }

  @BeforeEach
  void aConcert() {
    var hall = fleet.house(0).hall();
    schedule = hall.schedule().value().toString();
    concert = fleet.concertOf(hall.schedule());
  }

  @Test
  void oneIsInsideAndTheNextComesInWhenHeLeaves() {
    line("{\"mode\":\"ALWAYS\",\"maxActive\":1}");
    var anna = inside("anna");
    var ben = joined("ben");

    assertThat(anna.hold(schedule, "[1]").status()).isEqualTo(200);
    assertThat(at(1, "ben").hold(schedule, "[2]").code()).isEqualTo("QUEUE_TOKEN_REQUIRED");
    assertThat(ben.hold(schedule, "[2]").code()).isEqualTo("QUEUE_NOT_ADMITTED");
    assertThat(ben.get("/api/schedules/" + schedule + "/seats").status()).isEqualTo(403);
    var waits = ben.get("/api/queue/tokens/me").json();
    assertThat(waits.get("status").asString()).isEqualTo("WAITING");
    assertThat(waits.get("position").asInt()).isEqualTo(1);
    assertThat(waits.get("aheadCount").asInt()).isZero();

    assertThat(anna.delete("/api/queue/tokens/me").status()).isEqualTo(204);

    within(A_SECOND, "anna is out", () -> isRefused(anna, "QUEUE_TOKEN_EXPIRED"));
    assertThat(letIn(ben).hold(schedule, "[2]").status()).isEqualTo(200);
  }

  @Test
  void comingAgainGivesTheSamePlaceAlsoElsewhere() {
    line("{\"mode\":\"ALWAYS\",\"maxActive\":1}");
    inside("anna");

    var first = join(at(0, "ben"));
    var second = join(at(1, "ben"));

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(second.json().get("queueNumber")).isEqualTo(first.json().get("queueNumber"));
  }

  @Test
  void aPassThatIsUsedUpOpensNoDoorWithinASecond() {
    line("{\"mode\":\"ALWAYS\",\"maxActive\":5}");
    var anna = inside("anna");
    var there = at(1, "anna").holding(token(anna));
    assertThat(there.get("/api/schedules/" + schedule + "/seats").status()).isEqualTo(200);

    fleet.house(0).part(UsePass.class).use(concert, userId("anna"));

    within(A_SECOND, "used up here", () -> isRefused(anna, "QUEUE_TOKEN_EXPIRED"));
    within(A_SECOND, "used up there", () -> isRefused(there, "QUEUE_TOKEN_EXPIRED"));
    assertThat(anna.get("/api/queue/tokens/me").json().get("status").asString()).isEqualTo("DONE");
  }

  @Test
  void aPassThatIsCalledBackOpensNoDoorWithinASecond() {
    line("{\"mode\":\"ALWAYS\",\"maxActive\":5}");
    var anna = inside("anna");
    var ben = inside("ben");
    var admin = fleet.house(1).visitor().asAdmin();

    admin.delete(queue() + "/passes/" + userId("anna").value());
    within(A_SECOND, "anna is called back", () -> isRefused(anna, "QUEUE_TOKEN_EXPIRED"));
    assertThat(ben.hold(schedule, "[3]").status()).isEqualTo(200);

    admin.delete(queue() + "/passes");
    within(A_SECOND, "all are called back", () -> isRefused(ben, "QUEUE_TOKEN_EXPIRED"));
  }

  @Test
  void aPassEndsByTimeAndMakesRoomAtOnce() {
    line("{\"mode\":\"ALWAYS\",\"maxActive\":1,\"activeTtlSeconds\":2}");
    var anna = inside("anna");
    var ben = joined("ben");

    letIn(ben);

    assertThat(isRefused(anna, "QUEUE_TOKEN_EXPIRED")).isTrue();
  }

  @Test
  void whereNobodyHasToWaitABuyerGetsHisPassAtTheDoorUntilItIsFull() {
    line("{\"mode\":\"AUTO\",\"maxActive\":1}");

    var anna = at(0, "anna").hold(schedule, "[1]");
    assertThat(anna.status()).as(anna.body()).isEqualTo(200);
    assertThat(anna.header("Queue-Token")).isPresent();

    Await.until("it is full", SOON, () -> at(0, "ben").hold(schedule, "[2]").status() == 403);
    assertThat(join(at(0, "ben")).json().get("status").asString()).isEqualTo("WAITING");
  }

  @Test
  void anOperatorPausesLetsInByHandAndGoesOn() {
    line("{\"mode\":\"ALWAYS\",\"maxActive\":50}");
    var admin = fleet.house(0).visitor().asAdmin();
    assertThat(admin.post(queue() + "/pause", "").status()).isEqualTo(200);
    Await.until("all know", SOON, () -> waitReason(joined("first")).equals("PAUSED"));
    var fans = IntStream.range(0, 3).mapToObj(n -> joined("fan" + n)).toList();

    assertThat(admin.post(queue() + "/admit", "{\"count\":2}").status()).isEqualTo(200);
    Await.until("one more is in", SOON, () -> isActive(fans.getFirst()));
    assertThat(isActive(fans.get(1))).isFalse();

    assertThat(admin.post(queue() + "/resume", "").status()).isEqualTo(200);
    fans.forEach(fan -> Await.until("all are in", SOON, () -> isActive(fan)));
    assertThat(admin.post(queue() + "/drain", "").status()).isEqualTo(200);
    var late = new AtomicInteger();
    Await.until(
        "nobody new may join",
        SOON,
        () -> join(at(0, "late" + late.incrementAndGet())).body().contains("QUEUE_CLOSED"));
  }

  @Test
  void whereWorkIsAskedNobodyGetsAPlaceWithoutIt() {
    line("{\"mode\":\"ALWAYS\",\"challengeBits\":8}");
    var anna = at(0, "anna");
    Await.until("work is asked", SOON, () -> join(anna).body().contains("CHALLENGE_REQUIRED"));
    var challenge = join(anna).json().get("challenge");
    var text = challenge.get("text").asString();
    var answer =
        IntStream.iterate(0, n -> n + 1)
            .mapToObj(Integer::toString)
            .filter(n -> Work.isDone(text, n, 8))
            .findFirst()
            .orElseThrow();

    assertThat(join(at(1, "ben"), text + ":" + answer).code()).isEqualTo("CHALLENGE_REQUIRED");
    assertThat(join(anna, text + ":wrong").code()).isEqualTo("CHALLENGE_REQUIRED");
    assertThat(join(anna, text + ":" + answer).status()).isEqualTo(201);
    assertThat(join(anna).status()).as("who has a place is not asked again").isEqualTo(200);
  }

  private void line(String json) {
    var put = fleet.house(0).visitor().asAdmin().put(queue(), json);
    assertThat(put.status()).as(put.body()).isIn(200, 201);
    fleet.awaitKnown(concert);
  }

  private String queue() {
    return "/api/admin/queues/" + concert.value();
  }

  private Visitor at(int house, String name) {
    return fleet.house(house).visitor().as(name + "@example.com");
  }

  private Visitor.Answer join(Visitor fan) {
    return fan.post("/api/queue/tokens", "{\"concertId\":\"%s\"}".formatted(concert.value()));
  }

  private Visitor.Answer join(Visitor fan, String proof) {
    return fan.post(
        "/api/queue/tokens",
        "{\"concertId\":\"%s\",\"proof\":\"%s\"}".formatted(concert.value(), proof));
  }

  private Visitor joined(String name) {
    var fan = at(0, name);
    var answer = join(fan);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return fan.holding(answer.json().get("token").asString());
  }

  private Visitor inside(String name) {
    return letIn(joined(name));
  }

  private boolean isRefused(Visitor fan, String code) {
    var answer = fan.get("/api/schedules/" + schedule + "/seats");
    return answer.status() == 403 && answer.code().equals(code);
  }

  private static UserId userId(String name) {
    return new UserId(
        fleet
            .database()
            .sql()
            .sql("SELECT id FROM account WHERE email = :email")
            .param("email", name + "@example.com")
            .query(UUID.class)
            .single());
  }

  private static void within(Duration time, String what, BooleanSupplier is) {
    Await.until(what, time, is);
  }
}

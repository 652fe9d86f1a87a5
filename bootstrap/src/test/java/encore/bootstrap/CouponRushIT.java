package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.Race;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over HTTP: everybody wants one, at two instances of which one commits for all who come. */
class CouponRushIT {

  private static LossyWire wire;
  private static RunningHouse house;
  private static RunningHouse neighbour;

  private final Visitor admin = house.visitor().asAdmin();

  @BeforeAll
  static void open() {
    wire = LossyWire.to(LocalServers.forThisBuild().databaseUrl());
    house =
        RunningHouse.start(
            Map.of("encore.database.url", wire.url(), "encore.coupon.lock", "group-commit"));
    neighbour =
        RunningHouse.start(
            Map.of("encore.database.url", house.databaseUrl(), "encore.coupon.lock", "redis"));
  }

  @AfterAll
  static void close() {
    neighbour.close();
    house.close();
    wire.close();
  }

  @Test
  void asManyGetOneAsThereAreWhereverTheyAsk() throws Exception {
    var path = issueOf(campaign(5));
    var fans = Stream.generate(() -> UUID.randomUUID() + "@example.com").limit(20).toList();

    var answers =
        Race.race(
            20,
            i -> {
              var fan = (i % 2 == 0 ? house : neighbour).visitor().as(fans.get(i));
              return () -> fan.post(path, "{}");
            });

    assertThat(answers).filteredOn(each -> each.status() == 201).hasSize(5);
    assertThat(answers)
        .filteredOn(each -> each.status() != 201)
        .allMatch(each -> each.code().equals("COUPON_SOLD_OUT"));
    assertThat(answers.stream().filter(each -> each.status() == 201))
        .extracting(each -> each.json().get("number").asInt())
        .containsExactlyInAnyOrderElementsOf(List.of(1, 2, 3, 4, 5));
  }

  @Test
  void theSameKeyTellsWhatBecameOfACommitThatNobodyHeardOf() {
    var campaign = campaign(5);
    var anna = house.visitor().as(UUID.randomUUID() + "@example.com");
    var keyed = anna.keyed(UUID.randomUUID().toString());
    wire.loseTheCommitOf("INSERT INTO user_coupon");

    var first = keyed.post(issueOf(campaign), "{}");
    var second = keyed.post(issueOf(campaign), "{}");

    assertThat(first.code()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(second.status()).as(second.body()).isEqualTo(201);
    assertThat(keyed.post(issueOf(campaign), "{}").body()).isEqualTo(second.body());
    var again = anna.post(issueOf(campaign), "{}");
    assertThat(again.code()).isEqualTo("COUPON_ALREADY_ISSUED");
    assertThat(again.json().get("userCouponId")).isEqualTo(second.json().get("userCouponId"));
    assertThat(remaining(campaign)).isEqualTo(4);
  }

  @Test
  void whatWasBegunAtOnceEndsSoThoughPromisesAreGivenByNow() {
    var campaign = campaign(5);
    var anna = house.visitor().as(UUID.randomUUID() + "@example.com");
    var keyed = anna.keyed(UUID.randomUUID().toString());
    wire.loseTheCommitOf("INSERT INTO user_coupon");

    var first = keyed.preferring("wait=5").post(issueOf(campaign), "{}");
    var second = keyed.preferring("respond-async").post(issueOf(campaign), "{}");

    assertThat(first.code()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(second.status()).as(second.body()).isEqualTo(201);
    assertThat(anna.preferring("respond-async").post(issueOf(campaign(1)), "{}").status())
        .as("promises are given")
        .isEqualTo(202);
    assertThat(remaining(campaign)).isEqualTo(4);
  }

  @Test
  void whatIsRaisedCanBeHadHereAtOnceAndElsewhereSoon() {
    var campaign = campaign(1);
    assertThat(take(house, campaign).status()).isEqualTo(201);
    assertThat(take(house, campaign).code()).isEqualTo("COUPON_SOLD_OUT");
    assertThat(take(neighbour, campaign).code()).isEqualTo("COUPON_SOLD_OUT");

    var path = "/api/admin/coupons/" + campaign;
    var tag = admin.get(path).header("ETag").orElseThrow();
    assertThat(admin.patch(path, tag, "{\"totalQuantity\":3}").status()).isEqualTo(200);

    assertThat(take(house, campaign).status()).isEqualTo(201);
    Await.until(
        "the neighbour has looked",
        Duration.ofSeconds(5),
        () -> take(neighbour, campaign).status() == 201);
  }

  private static Visitor.Answer take(RunningHouse where, String campaign) {
    return where.visitor().as(UUID.randomUUID() + "@example.com").post(issueOf(campaign), "{}");
  }

  private long remaining(String campaign) {
    return admin.get("/api/coupons/" + campaign).json().get("remainingQuantity").asLong();
  }

  private static String issueOf(String campaign) {
    return "/api/coupons/" + campaign + "/issue";
  }

  private String campaign(int total) {
    var made =
        admin.post(
            "/api/admin/coupons",
            """
            {"name":"First come","discount":{"type":"AMOUNT","value":10000},
             "opensAt":"2020-01-01T00:00:00Z","closesAt":"2099-01-01T00:00:00Z","validDays":30,
             "totalQuantity":%d}
            """
                .formatted(total));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().get("couponId").asString();
  }
}

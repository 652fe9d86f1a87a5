package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.Race;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over HTTP, with everything on: what the house sells beside the seats, from shelf to shelf. */
class FromCartToOrderIT {

  private static final Duration SOON = Duration.ofSeconds(40);

  @ParameterizedTest
  @CsvSource({
    "conditional-update, conditional-update",
    "row-lock, optimistic",
    "optimistic, row-lock",
    "redis-lock, redis-lock"
  })
  void whatIsBoughtIsToldAndRankedAndComesBack(String stock, String wallet) throws Exception {
    try (var house =
        RunningHouse.start(
            Map.of(
                "encore.stock.lock",
                stock,
                "encore.wallet.lock",
                wallet,
                "encore.outbox.relay",
                "true",
                "encore.inbox.enabled",
                "true"))) {
      var shop = new Shop(house);
      shop.buyAndGiveBack();
      shop.asManyBuyAsThereAre();
      shop.allPromisesHold();
    }
  }

  /** One visit to one house. */
  private static final class Shop {

    private final RunningHouse house;
    private final Visitor admin;
    private final Visitor anna;
    private final String shirt;
    private final String mug;

    Shop(RunningHouse house) {
      this.house = house;
      this.admin = house.visitor().asAdmin();
      this.anna = rich();
      this.shirt = product("Shirt", 30_000);
      this.mug = product("Mug", 5_000);
    }

    void buyAndGiveBack() {
      var coupon = coupon();
      add(shirt, 2);
      add(mug, 1);
      var keyed = anna.keyed(UUID.randomUUID().toString());
      var request = "{\"fromCart\":true,\"userCouponId\":\"%s\"}".formatted(coupon);

      var placed = keyed.post("/api/orders", request);
      assertThat(placed.status()).as(placed.body()).isEqualTo(201);
      assertThat(placed.json().get("finalAmount").asLong()).isEqualTo(55_000);
      assertThat(placed.json().get("currentBalance").asLong()).isEqualTo(45_000);
      assertThat(keyed.post("/api/orders", request).body()).isEqualTo(placed.body());
      assertThat(anna.get("/api/cart").json().get("items").isEmpty()).isTrue();
      assertThat(stock(shirt)).isEqualTo(8);
      assertThat(standing(coupon)).isEqualTo("USED");
      Await.until("popular", SOON, () -> popular().contains("\"name\":\"Shirt\",\"score\":2"));
      Await.until("told", SOON, () -> notices().contains("3 things are yours for 55,000 won"));

      var path = placed.header("Location").orElseThrow() + "/cancel";
      var cancelled = keyed.post(path, "{\"reason\":\"wrong size\"}");
      assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
      assertThat(cancelled.json().get("refundedAmount").asLong()).isEqualTo(55_000);
      assertThat(keyed.post(path, "{\"reason\":\"wrong size\"}").body())
          .isEqualTo(cancelled.body());
      assertThat(balance()).isEqualTo(100_000);
      assertThat(stock(shirt)).isEqualTo(10);
      assertThat(stock(mug)).isEqualTo(10);
      assertThat(standing(coupon)).isEqualTo("USABLE");
      Await.until("no more", SOON, () -> !popular().contains("Shirt"));
      Await.until("told", SOON, () -> notices().contains("3 things are no longer yours"));
    }

    void asManyBuyAsThereAre() throws Exception {
      var buyers = Stream.generate(this::rich).limit(15).toList();
      var order = "{\"items\":[{\"productId\":\"%s\",\"quantity\":1}]}".formatted(shirt);

      var answers = Race.race(15, n -> () -> insisting(buyers.get(n), order));

      assertThat(answers).filteredOn(each -> each.status() == 201).hasSize(10);
      assertThat(answers)
          .filteredOn(each -> each.status() != 201)
          .allMatch(each -> each.code().equals("OUT_OF_STOCK"));
      assertThat(stock(shirt)).isZero();
      Await.until("popular", SOON, () -> popular().contains("\"name\":\"Shirt\",\"score\":10"));
    }

    /** As a client does who is told BUSY: the same again, with the same key. */
    private static Visitor.Answer insisting(Visitor buyer, String order) {
      var keyed = buyer.keyed(UUID.randomUUID().toString());
      var answer = keyed.post("/api/orders", order);
      for (int again = 0; answer.status() == 503 && again < 20; again++) {
        answer = keyed.post("/api/orders", order);
      }
      return answer;
    }

    /** Also those that say that all news have been taken in, which may take a moment. */
    void allPromisesHold() {
      var path = "/api/admin/consistency";
      assertThat(admin.post(path + "/check", "{\"full\":true}").status()).isEqualTo(202);
      Await.until(
          "looked",
          SOON,
          () -> {
            var report = admin.get(path).json();
            return !report.get("round").get("isUnderWay").asBoolean()
                && !report.get("round").has("wanted")
                && report.get("status").asString().equals("HOLDS");
          });
      assertThat(admin.get(path).json().get("promises"))
          .hasSize(76)
          .allMatch(each -> each.get("status").asString().equals("HOLDS"));
    }

    private Visitor rich() {
      var fan = house.visitor().as(UUID.randomUUID() + "@example.com");
      var charged = fan.post("/api/users/" + id(fan) + "/balance/charge", "{\"amount\":100000}");
      assertThat(charged.status()).as(charged.body()).isEqualTo(200);
      return fan;
    }

    private String product(String name, long price) {
      var made =
          admin.post(
              "/api/admin/products",
              "{\"name\":\"%s\",\"price\":%d,\"stock\":10}".formatted(name, price));
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      return made.json().get("productId").asString();
    }

    private String coupon() {
      var campaign =
          admin.post(
              "/api/admin/coupons",
              """
              {"name":"First come","discount":{"type":"AMOUNT","value":10000},
               "opensAt":"2020-01-01T00:00:00Z","closesAt":"2099-01-01T00:00:00Z","validDays":30,
               "totalQuantity":1}
              """);
      var id = campaign.json().get("couponId").asString();
      var issued = anna.post("/api/coupons/" + id + "/issue", "{}");
      assertThat(issued.status()).as(issued.body()).isEqualTo(201);
      return issued.json().get("userCouponId").asString();
    }

    private void add(String product, int quantity) {
      var body = "{\"productId\":\"%s\",\"quantity\":%d}".formatted(product, quantity);
      assertThat(anna.post("/api/cart/items", body).status()).isEqualTo(200);
    }

    private long stock(String product) {
      return house
          .database()
          .sql()
          .sql("SELECT quantity FROM stock WHERE product_id = :id")
          .param("id", UUID.fromString(product))
          .query(Long.class)
          .single();
    }

    private String standing(String coupon) {
      var owned = anna.get("/api/users/" + id(anna) + "/coupons").json().get("items").get(0);
      assertThat(owned.get("userCouponId").asString()).isEqualTo(coupon);
      return owned.get("status").asString();
    }

    private long balance() {
      return anna.get("/api/users/" + id(anna) + "/balance").json().get("balance").asLong();
    }

    private String popular() {
      return anna.get("/api/products/popular").body();
    }

    private String notices() {
      return anna.get("/api/users/me/notifications").body();
    }

    private static String id(Visitor fan) {
      return fan.get("/api/users/me").json().get("userId").asString();
    }
  }
}

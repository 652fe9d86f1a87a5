package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over HTTP, and the reply to a COMMIT is lost: the same key finds out, and buys no more. */
class LostOrderIT {

  private static LossyWire wire;
  private static RunningHouse house;

  private final Visitor anna = house.visitor().as(UUID.randomUUID() + "@example.com");
  private final String user = anna.get("/api/users/me").json().get("userId").asString();
  private final Visitor keyed = anna.keyed(UUID.randomUUID().toString());

  @BeforeAll
  static void overALossyWire() {
    wire = LossyWire.to(LocalServers.forThisBuild().databaseUrl());
    house = RunningHouse.start(Map.of("encore.database.url", wire.url()));
  }

  @AfterAll
  static void end() {
    house.close();
    wire.close();
  }

  @Test
  void anOrderInDoubtIsPlacedOnceAndCancelledOnce() {
    anna.post("/api/users/" + user + "/balance/charge", "{\"amount\":50000}");
    var product = product(5);
    var request =
        "{\"userId\":\"%s\",\"items\":[{\"productId\":\"%s\",\"quantity\":2}]}"
            .formatted(user, product);
    wire.loseTheCommitOf("INSERT INTO shop_order");

    var first = keyed.post("/api/orders", request);
    var second = keyed.post("/api/orders", request);

    assertThat(first.code()).as(first.body()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(second.status()).as(second.body()).isEqualTo(201);
    assertThat(second.header("Idempotent-Replayed")).contains("true");
    assertThat(second.json().get("currentBalance").asLong()).isEqualTo(30_000);
    assertThat(stock(product)).isEqualTo(3);
    assertThat(anna.get("/api/orders").json().get("items").size()).isEqualTo(1);

    var order = second.header("Location").orElseThrow();
    wire.loseTheCommitOf("UPDATE shop_order");
    var lost = keyed.post(order + "/cancel", "{}");
    var found = keyed.post(order + "/cancel", "{}");

    assertThat(lost.code()).as(lost.body()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(found.json().get("refundedAmount").asLong()).as(found.body()).isEqualTo(20_000);
    assertThat(stock(product)).isEqualTo(5);
    assertThat(anna.get("/api/users/" + user + "/balance").json().get("balance").asLong())
        .isEqualTo(50_000);
  }

  @Test
  void whoHasTooLittleOrWantsTooMuchIsToldAndChangesNothing() {
    var product = product(5);
    var body = "{\"items\":[{\"productId\":\"%s\",\"quantity\":%d}]}";

    var poor = anna.post("/api/orders", body.formatted(product, 1));
    var greedy = anna.post("/api/orders", body.formatted(product, 6));

    assertThat(poor.json().get("shortBy").asLong()).as(poor.body()).isEqualTo(10_000);
    assertThat(greedy.json().get("items").get(0).get("available").asLong())
        .as(greedy.body())
        .isEqualTo(5);
    assertThat(anna.post("/api/orders", "{\"fromCart\":true}").code()).isEqualTo("CART_EMPTY");
    assertThat(stock(product)).isEqualTo(5);
  }

  private UUID product(long stock) {
    var id = UUID.randomUUID();
    var sql = house.database().sql();
    sql.sql(
            """
            INSERT INTO product (id, name, price, created_at)
            VALUES (:id, 'Light stick', 10000, app_now())
            """)
        .param("id", id)
        .update();
    sql.sql("INSERT INTO stock (product_id, initial, quantity) VALUES (:id, :n, :n)")
        .param("id", id)
        .param("n", stock)
        .update();
    return id;
  }

  private long stock(UUID product) {
    return house
        .database()
        .sql()
        .sql("SELECT quantity FROM stock WHERE product_id = :id")
        .param("id", product)
        .query(Long.class)
        .single();
  }
}

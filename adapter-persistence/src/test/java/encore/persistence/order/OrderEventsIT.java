package encore.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.EventShapes;
import encore.persistence.testing.News;
import encore.persistence.testing.SqlShop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever becomes of an order is told, in the words of docs/asyncapi.yaml. */
class OrderEventsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

  private final EventShapes events = new EventShapes(DATABASE.database());
  private final SqlShop shop = new SqlShop(DATABASE.database());
  private final UUID stick = shop.product("Light stick");
  private final UUID poster = shop.product("Poster");

  @AfterEach
  void allOfItIsAsItWasWrittenDown() {
    assertThat(events.flaws()).isEmpty();
  }

  @Test
  void anOrderIsToldWithItsLinesAndSoIsItsEnd() {
    var order = shop.order(NOON, Map.of(stick, 2, poster, 1));
    shop.cancel(order);

    assertThat(told(order, "status")).containsExactly("PAID", "CANCELLED");
    assertThat(told(order, "finalAmount")).containsOnly("105000");
    assertThat(facts(order).getFirst().optional("refundTransactionId")).isEmpty();
    assertThat(facts(order).getLast().optional("refundTransactionId"))
        .as("the movement by which it went back")
        .hasValue(refund(order));
    assertThat(facts(order).getFirst().list("items"))
        .extracting(line -> line.text("name") + " " + line.number("quantity"))
        .containsExactlyInAnyOrder("Light stick 2", "Poster 1");
    assertThat(events.types()).contains(EventType.ORDER_PAID, EventType.ORDER_CANCELLED);
  }

  @Test
  void whatACouponPaysForAltogetherMovesNoMoney() {
    var order = shop.order(NOON, Map.of(stick, 1), 35_000);
    shop.cancel(order);

    assertThat(told(order, "finalAmount")).containsOnly("0");
    assertThat(facts(order))
        .allSatisfy(facts -> {
          assertThat(facts.optional("userCouponId")).isPresent();
          assertThat(facts.optional("transactionId")).isEmpty();
          assertThat(facts.optional("refundTransactionId")).isEmpty();
        });
  }

  @Test
  void anOrderThatIsRolledBackIsNotTold() {
    var before = count();

    DATABASE.database().inOne(() -> shop.order(NOON, Map.of(stick, 1)), _ -> false);

    assertThat(count()).isEqualTo(before);
  }

  private static String refund(UUID order) {
    return DATABASE
        .database()
        .sql()
        .sql("SELECT refund_id::text FROM shop_order WHERE id = :id")
        .param("id", order)
        .query(String.class)
        .single();
  }

  private static long count() {
    return DATABASE.database().sql().sql("SELECT count(*) FROM outbox").query(Long.class).single();
  }

  private static List<String> told(UUID order, String name) {
    return facts(order).stream().map(facts -> facts.text(name)).toList();
  }

  private static List<Facts> facts(UUID order) {
    return News.of(DATABASE.database(), order).stream().map(News::facts).toList();
  }
}

package encore.web.order;

import static encore.web.Scene.FAN;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.order.Basket;
import encore.application.order.PlaceOrder;
import encore.application.order.PlaceOrder.Outcome;
import encore.application.product.StockMoves.Shortage;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.UserCouponId;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import encore.web.OnStage;
import encore.web.OnceStage.Memory;
import encore.web.OrderStage.Shopkeeper;
import encore.web.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a buyer may ask for, and what he is told. */
@OnStage
class OrderingTest extends AtTheShop {

  private static final String ITEM = "{\"productId\":\"" + PRODUCT + "\",\"quantity\":2}";
  private static final String LIST = "{\"items\":[" + ITEM + "]}";

  private final List<PlaceOrder.Command> asked = new ArrayList<>();
  private final Memory memory;
  private final MeterRegistry meters;

  OrderingTest(MockMvcTester http, Shopkeeper shop, Memory memory, MeterRegistry meters) {
    super(http, shop);
    this.memory = memory;
    this.meters = meters;
  }

  private void says(Outcome outcome) {
    shop.place =
        command -> {
          asked.add(command);
          return outcome;
        };
  }

  @Test
  void anOrderAnswersExactlyThis() {
    says(new Outcome.Placed(paid(), new Money(422_000)));

    assertThat(order(LIST))
        .hasStatus(201)
        .hasHeader("Location", ONE)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"orderId":"%s","userId":"%s","status":"PAID",
             "items":[{"productId":"%s","name":"Light stick","price":39000,"quantity":2,"lineAmount":78000}],
             "totalAmount":78000,"discountAmount":0,"finalAmount":78000,"currentBalance":422000,
             "orderedAt":"2026-09-01T12:00:00Z","cancellableUntil":"2026-09-02T12:00:00Z"}
            """
                .formatted(ORDER.value(), FAN.value(), PRODUCT));
    assertThat(asked.getFirst().basket())
        .isEqualTo(new Basket.Listed(List.of(new Wanted(new ProductId(PRODUCT), 2))));
  }

  /** As the first clients sent it. */
  @Test
  void whoNamesHimselfIsServedAndWhoNamesAnotherIsNot() {
    says(new Outcome.Placed(paid(), Money.ZERO));
    var named = "{\"userId\":\"%s\",\"items\":[" + ITEM + "]}";

    assertThat(order(named.formatted(FAN.value()))).hasStatus(201);
    asked.clear();
    assertRefused(order(named.formatted(UUID.randomUUID())), "403 FORBIDDEN");
    var admin = Tokens.bearerOfAdmin();
    assertRefused(post(admin, "/api/orders", named.formatted(FAN.value())), "403 FORBIDDEN");
    assertThat(http.post().uri("/api/orders").content(LIST)).hasStatus(401);
    assertThat(asked).isEmpty();
  }

  @Test
  void theCartAndACouponAreNamed() {
    says(new Outcome.Placed(paid(), Money.ZERO));
    var coupon = new UUID(0, 2);

    order("{\"fromCart\":true,\"userCouponId\":\"%s\"}".formatted(coupon));
    order("{\"fromCart\":false,\"items\":[" + ITEM + "]}");

    assertThat(asked.getFirst().basket()).isEqualTo(new Basket.FromCart());
    assertThat(asked.getFirst().coupon()).contains(new UserCouponId(coupon));
    assertThat(asked.getLast().basket()).isInstanceOf(Basket.Listed.class);
  }

  @Test
  void eachFlawIsNamedByItsPlace() {
    says(new Outcome.Contended());
    var fifty =
        IntStream.range(0, 51)
            .mapToObj(n -> ITEM.replace(PRODUCT.toString(), new UUID(7, n).toString()))
            .collect(Collectors.joining(","));

    Map.of(
            "{}",
            "EXACTLY_ONE",
            "{\"fromCart\":false}",
            "EXACTLY_ONE",
            "{\"fromCart\":true,\"items\":[" + ITEM + "]}",
            "EXACTLY_ONE",
            "{\"items\":[]}",
            "#/items",
            "{\"items\":[" + fifty + "]}",
            "#/items",
            "{\"items\":[" + ITEM + "," + ITEM + "]}",
            "#/items/1/productId",
            LIST.replace("2}", "0}"),
            "#/items/0/quantity",
            LIST.replace("2}", "100}"),
            "#/items/0/quantity",
            "{\"items\":[null]}",
            "#/items/0",
            "{\"items\":[{\"quantity\":1}]}",
            "#/items/0/productId")
        .forEach((body, flaw) ->
            assertThat(order(body))
                .as(body)
                .hasStatus(400)
                .bodyText()
                .contains("VALIDATION_FAILED", flaw));
    assertThat(asked).isEmpty();
  }

  @Test
  void whatIsShortIsSaidInNumbers() {
    says(new Outcome.OutOfStock(List.of(new Shortage(new ProductId(PRODUCT), "Stick", 2, 1))));
    assertThat(order(LIST))
        .hasStatus(409)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code":"OUT_OF_STOCK",
             "items":[{"productId":"%s","name":"Stick","wanted":2,"available":1}]}
            """
                .formatted(PRODUCT));

    says(new Outcome.NotEnough(new Money(78_000), new Money(8_000)));
    assertThat(order(LIST))
        .hasStatus(402)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code":"INSUFFICIENT_BALANCE","required":78000,"balance":8000,"shortBy":70000}
            """);

    says(new Outcome.NotForSale(List.of(new ProductId(PRODUCT))));
    assertThat(order(LIST)).hasStatus(409).bodyText().contains("PRODUCT_NOT_FOR_SALE", "a01");
    says(new Outcome.CouponRefused(CouponObstacle.USED));
    assertThat(order(LIST)).hasStatus(409).bodyText().contains("COUPON_NOT_USABLE", "USED");
    says(new Outcome.NoSuchCoupon());
    assertRefused(order(LIST), "404 COUPON_NOT_FOUND");
    says(new Outcome.EmptyCart());
    assertRefused(order("{\"fromCart\":true}"), "409 CART_EMPTY");
    says(new Outcome.Contended());
    assertRefused(order(LIST), "503 BUSY");
  }

  @ParameterizedTest
  @CsvSource({"key-1, true", ", false"})
  void aTurnIsTakenAroundTheKeyAndNotWithinIt(String key, boolean keyed) {
    var seen = new ArrayList<String>();
    shop.turn = () -> seen.add("turn, answers kept: " + memory.answers.size());
    says(new Outcome.Placed(paid(), Money.ZERO));
    memory.answers.clear();

    var headers = keyed ? new String[] {"Idempotency-Key", key} : new String[0];
    var first = post(Tokens.bearer(), "/api/orders", LIST, headers);

    assertThat(first).hasStatus(201);
    assertThat(seen)
        .containsExactly("turn, answers kept: 0", "turn, answers kept: " + (keyed ? 1 : 0));
    if (keyed) {
      assertThat(post(Tokens.bearer(), "/api/orders", LIST, headers))
          .hasStatus(201)
          .hasHeader("Idempotent-Replayed", "true");
      assertThat(asked).hasSize(1);
    }
  }

  @Test
  void eachOutcomeIsCounted() {
    double before = counted("out-of-stock");
    says(new Outcome.OutOfStock(List.of()));
    order(LIST);

    assertThat(counted("out-of-stock")).isEqualTo(before + 1);
  }

  private double counted(String outcome) {
    return meters.counter("encore.orders", "outcome", outcome).count();
  }
}

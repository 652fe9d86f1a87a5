package encore.web.order;

import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.order.Bill;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import encore.domain.order.OrderLine;
import encore.domain.product.ProductId;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import encore.web.OrderStage.Shopkeeper;
import encore.web.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who buys, and a shop that a test sets up. */
abstract class AtTheShop {

  static final UUID PRODUCT = UUID.fromString("0198c0de-0000-7000-8000-000000000a01");
  static final OrderId ORDER = new OrderId(UUID.fromString(OrderController.EXAMPLE_ID));
  static final String ONE = "/api/orders/" + ORDER.value();
  static final Optional<TransferId> TRANSFER = Optional.of(new TransferId(new UUID(0, 1)));

  final MockMvcTester http;
  final Shopkeeper shop;

  AtTheShop(MockMvcTester http, Shopkeeper shop) {
    this.http = http;
    this.shop = shop;
  }

  @AfterEach
  void nothingIsLeft() {
    var fresh = new Shopkeeper();
    shop.place = fresh.place;
    shop.cancel = fresh.cancel;
    shop.takeBack = fresh.takeBack;
    shop.turn = fresh.turn;
    shop.order = Optional.empty();
  }

  static Order.Paid paid() {
    var lines = List.of(new OrderLine(new ProductId(PRODUCT), "Light stick", new Money(39_000), 2));
    return new Order.Paid(new Order.Terms(ORDER, FAN, lines, Bill.of(lines), TRANSFER), NOON);
  }

  static Order.Cancelled cancelled() {
    return paid().cancel(Optional.of(new TransferId(new UUID(0, 2))), "wrong size", NOON);
  }

  static void assertRefused(MvcTestResult result, String answer) {
    var words = answer.split(" ", 2);
    assertThat(result)
        .hasStatus(Integer.parseInt(words[0]))
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo(words[1]);
  }

  MvcTestResult order(String body) {
    return post(Tokens.bearer(), "/api/orders", body);
  }

  MvcTestResult get(String bearer, String path) {
    return http.get().uri(path).header("Authorization", bearer).exchange();
  }

  MvcTestResult post(String bearer, String path, String body, String... headers) {
    var request =
        http.method(HttpMethod.POST)
            .uri(path)
            .header("Authorization", bearer)
            .header("Content-Type", "application/json")
            .content(body);
    for (int i = 0; i < headers.length; i += 2) {
      request = request.header(headers[i], headers[i + 1]);
    }
    return request.exchange();
  }
}

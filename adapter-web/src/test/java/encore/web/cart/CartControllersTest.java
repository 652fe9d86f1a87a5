package encore.web.cart;

import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.cart.AddToCart;
import encore.application.cart.AddToCart.Outcome;
import encore.application.cart.PriceCart.Line;
import encore.application.cart.PriceCart.Priced;
import encore.application.product.ProductViews.Listed;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.product.Product;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import encore.web.CartStage.Trolley;
import encore.web.OnStage;
import encore.web.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class CartControllersTest {

  private static final ProductId STICK = new ProductId(new UUID(0, 1));
  private static final String ITEMS = "/api/cart/items";
  private static final String ITEM = ITEMS + "/" + STICK.value();

  private final MockMvcTester http;
  private final Trolley trolley;
  private final List<AddToCart.Command> added = new ArrayList<>();

  CartControllersTest(MockMvcTester http, Trolley trolley) {
    this.http = http;
    this.trolley = trolley;
  }

  @BeforeEach
  void twoThingsAreInIt() {
    var poster = new ProductId(new UUID(0, 2));
    trolley.cart =
        new Priced(
            List.of(line(STICK, 35_000, true, 2), line(poster, 10_000, false, 1)),
            new Money(70_000));
    trolley.add =
        command -> {
          added.add(command);
          return new Outcome.Added();
        };
    trolley.set = (_, line) -> line.product().equals(STICK);
    trolley.price = _ -> trolley.cart;
    trolley.cleared.clear();
  }

  @Test
  void itsOwnerSeesWhatIsInItAndWhatItWouldCost() {
    var told = ask(HttpMethod.GET, "/api/cart", "");

    assertThat(told).hasStatusOk().hasHeader("Cache-Control", "no-store");
    assertThat(told)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items":[
              {"productId":"00000000-0000-0000-0000-000000000001","name":"Light stick","price":35000,
               "quantity":2,"lineAmount":70000,"available":true,"stock":120},
              {"productId":"00000000-0000-0000-0000-000000000002","name":"Light stick","price":10000,
               "quantity":1,"lineAmount":10000,"available":false,"stock":120}],
             "totalAmount":70000,"currency":"KRW"}
            """);
    assertThat(http.get().uri("/api/cart")).hasStatus(401);
  }

  @Test
  void whatIsAddedIsAnsweredWithTheCart() {
    assertThat(add(STICK.value().toString(), "2"))
        .hasStatusOk()
        .bodyText()
        .contains("\"totalAmount\":70000");
    assertThat(added).containsExactly(new AddToCart.Command(FAN, new Wanted(STICK, 2)));
  }

  /** Who hears that nothing was changed asks again, and has twice as many. */
  @Test
  void whatIsInTheCartAndCannotBePricedNowIsNotCalledUnchanged() {
    trolley.price =
        _ -> {
          throw new Unavailable("postgres", Reason.BUSY, new IllegalStateException("full"));
        };

    assertThat(add(STICK.value().toString(), "2"))
        .hasStatus(503)
        .bodyText()
        .contains("OUTCOME_UNKNOWN");
    assertThat(added).hasSize(1);
    assertThat(ask(HttpMethod.PATCH, ITEM, "{\"quantity\":3}"))
        .hasStatus(503)
        .bodyText()
        .contains("OUTCOME_UNKNOWN");
  }

  @Test
  void whatDoesNotGoInSaysWhyAndHowManyWould() {
    trolley.add = _ -> new Outcome.NoSuchProduct();
    assertThat(add(STICK.value().toString(), "1"))
        .hasStatus(404)
        .bodyText()
        .contains("PRODUCT_NOT_FOUND");

    trolley.add = _ -> new Outcome.TooManyThings(50);
    assertThat(add(STICK.value().toString(), "1"))
        .hasStatus(409)
        .bodyText()
        .contains("CART_FULL", "\"max\":50", "50 different products");

    trolley.add = _ -> new Outcome.TooMany(96, 99);
    assertThat(add(STICK.value().toString(), "4"))
        .hasStatus(409)
        .bodyText()
        .contains("CART_FULL", "\"max\":99", "\"inCart\":96", "at most 99 of one product");
  }

  @Test
  void aQuantityIsFromOneToNinetyNine() {
    for (var quantity : List.of("0", "100", "-1", "null", "\"two\"")) {
      assertThat(add(STICK.value().toString(), quantity)).as(quantity).hasStatus(400);
      assertThat(ask(HttpMethod.PATCH, ITEM, "{\"quantity\":%s}".formatted(quantity)))
          .as(quantity)
          .hasStatus(400);
    }
    assertThat(add("stick", "1")).hasStatus(400);
    assertThat(added).isEmpty();
  }

  @Test
  void whatIsInItCanBeSetAndNothingElse() {
    assertThat(ask(HttpMethod.PATCH, ITEM, "{\"quantity\":7}")).hasStatusOk();
    assertThat(ask(HttpMethod.PATCH, ITEMS + "/" + UUID.randomUUID(), "{\"quantity\":7}"))
        .hasStatus(404)
        .bodyText()
        .contains("PRODUCT_NOT_FOUND");
  }

  @Test
  void whatIsTakenOutTwiceIsOutTwice() {
    for (int n = 0; n < 2; n++) {
      assertThat(ask(HttpMethod.DELETE, ITEM, "")).hasStatus(204);
      assertThat(ask(HttpMethod.DELETE, "/api/cart", "")).hasStatus(204);
    }
    assertThat(trolley.cleared)
        .containsExactly(
            Optional.of(STICK), Optional.empty(), Optional.of(STICK), Optional.empty());
  }

  private MvcTestResult add(String product, String quantity) {
    var body = "{\"productId\":\"%s\",\"quantity\":%s}".formatted(product, quantity);
    return ask(HttpMethod.POST, ITEMS, body);
  }

  private MvcTestResult ask(HttpMethod method, String path, String body) {
    return http.method(method)
        .uri(path)
        .header("Authorization", Tokens.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static Line line(ProductId id, long price, boolean active, int quantity) {
    var product = new Product(id, "Light stick", "", new Money(price), active);
    return new Line(new Listed(product, 120, 1, NOON), quantity);
  }
}

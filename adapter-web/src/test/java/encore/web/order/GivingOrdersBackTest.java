package encore.web.order;

import static encore.web.Scene.FAN;
import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.order.CancelOrder;
import encore.application.order.OrderViews.Filter;
import encore.application.order.TakeBackOrder;
import encore.domain.product.ProductId;
import encore.web.OnStage;
import encore.web.OrderStage.Shopkeeper;
import encore.web.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was bought is looked at, and given back. */
@OnStage
class GivingOrdersBackTest extends AtTheShop {

  private static final String STRANGER = Tokens.bearer("stranger@example.com");
  private static final String OFFICE = "/api/admin/orders";

  GivingOrdersBackTest(MockMvcTester http, Shopkeeper shop) {
    super(http, shop);
  }

  @Test
  void whoGivesBackIsToldWhatComesBack() {
    shop.cancel = _ -> new CancelOrder.Outcome.Cancelled(cancelled());

    assertThat(post(Tokens.bearer(), ONE + "/cancel", "{}"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"orderId":"%s","status":"CANCELLED","refundedAmount":78000,
             "restoredItems":[{"productId":"%s","quantity":2}],"cancelledAt":"2026-09-01T12:00:00Z"}
            """
                .formatted(ORDER.value(), PRODUCT));
  }

  @Test
  void orWhyNothingDoes() {
    assertRefused(post(STRANGER, ONE + "/cancel", "{}"), "404 ORDER_NOT_FOUND");
    shop.cancel = _ -> new CancelOrder.Outcome.TooLate(NOON);
    assertThat(post(Tokens.bearer(), ONE + "/cancel", "{\"reason\":\"wrong size\"}"))
        .hasStatus(409)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code":"ORDER_NOT_CANCELLABLE","cancellableUntil":"2026-09-01T12:00:00Z"}
            """);
    shop.cancel = _ -> new CancelOrder.Outcome.Contended();
    assertRefused(post(Tokens.bearer(), ONE + "/cancel", "{}"), "503 BUSY");
    assertRefused(
        post(Tokens.bearer(), ONE + "/cancel", "{\"reason\":\"%s\"}".formatted("x".repeat(201))),
        "400 VALIDATION_FAILED");
  }

  @Test
  void aStrangersOrderDoesNotExist() {
    shop.order = Optional.of(cancelled());

    assertThat(get(Tokens.bearer(), ONE))
        .hasStatusOk()
        .bodyText()
        .contains("\"status\":\"CANCELLED\"", "wrong size", "cancelledAt")
        .doesNotContain("currentBalance", "cancellableUntil");
    assertRefused(get(STRANGER, ONE), "404 ORDER_NOT_FOUND");
    assertThat(http.get().uri(ONE)).hasStatus(401);
  }

  @Test
  void aListIsOfTheCallerAndLeadsToItsNextPage() {
    shop.order = Optional.of(paid());

    var page = get(Tokens.bearer(), "/api/orders?limit=1");

    assertThat(page).hasStatusOk().bodyText().contains("\"hasMore\":true", "Light stick");
    assertThat(page)
        .bodyJson()
        .extractingPath("$.items[0].cancellableUntil")
        .isEqualTo("2026-09-02T12:00:00Z");
    assertThat(page.getResponse().getHeader("Link")).contains("cursor=", "limit=1");
    assertThat(shop.asked).contains(Filter.of(FAN));
    for (var query : List.of("limit=0", "limit=101", "cursor=x")) {
      assertThat(get(Tokens.bearer(), "/api/orders?" + query)).as(query).hasStatus(400);
    }
  }

  @Test
  void theHouseLooksAtAllAndTakesBackWithAReason() {
    var asked = new ArrayList<TakeBackOrder.Command>();
    shop.order = Optional.of(paid());
    shop.takeBack =
        command -> {
          asked.add(command);
          return new CancelOrder.Outcome.Cancelled(cancelled());
        };
    var admin = Tokens.bearerOfAdmin();

    assertThat(get(admin, OFFICE + "?userId=" + FAN.value() + "&productId=" + PRODUCT))
        .hasStatusOk();
    assertThat(shop.asked)
        .contains(new Filter(Optional.of(FAN), Optional.of(new ProductId(PRODUCT))));
    var path = OFFICE + "/" + ORDER.value() + "/cancel";
    assertThat(post(admin, path, "{\"reason\":\"out of print\"}")).hasStatusOk();
    assertThat(asked.getFirst().reason()).isEqualTo("out of print");
    assertRefused(post(admin, path, "{}"), "400 VALIDATION_FAILED");
    assertRefused(post(Tokens.bearer(), path, "{\"reason\":\"x\"}"), "403 FORBIDDEN");
    assertRefused(get(Tokens.bearer(), OFFICE), "403 FORBIDDEN");
  }
}

package encore.web.product;

import static encore.web.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.product.AdjustStock;
import encore.application.product.AdjustStock.Outcome.Adjusted;
import encore.application.product.AdjustStock.Outcome.OutOfBounds;
import encore.application.product.AdjustStock.Outcome.Unexpected;
import encore.application.product.AdjustStock.Wish;
import encore.application.product.EditProduct;
import encore.application.product.ProductViews.Listed;
import encore.application.product.StockViews.Kind;
import encore.application.product.StockViews.Movement;
import encore.application.shared.Page;
import encore.domain.product.Product;
import encore.domain.product.ProductId;
import encore.domain.shared.Money;
import encore.web.OnStage;
import encore.web.ProductStage.Stockroom;
import encore.web.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What everybody sees of the shop, and what the house makes of it. */
@OnStage
class ProductsTest {

  private static final ProductId SHIRT =
      new ProductId(UUID.fromString(ProductController.EXAMPLE_ID));
  private static final String ONE = ProductController.PATH + "/" + SHIRT.value();
  private static final String OFFICE = ProductAdminController.PATH + "/" + SHIRT.value();
  private static final String REQUEST =
      "{\"name\":\"Tour shirt\",\"price\":39000,\"stock\":120,\"active\":false}";

  private final MockMvcTester http;
  private final Stockroom room;

  ProductsTest(MockMvcTester http, Stockroom room) {
    this.http = http;
    this.room = room;
  }

  @AfterEach
  void nothingIsLeft() {
    room.product = Optional.empty();
    room.created.clear();
    room.adjust = _ -> new AdjustStock.Outcome.NoSuchProduct();
    room.edit = _ -> new EditProduct.Outcome.NoSuchProduct();
    room.movements = (_, _, _) -> Optional.empty();
  }

  @Test
  void everybodySeesWhatIsSoldForAFewSeconds() {
    room.product = Optional.of(shirt());

    assertThat(http.get().uri(ONE))
        .hasStatusOk()
        .hasHeader("Cache-Control", "max-age=5, public")
        .containsHeader("ETag")
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"productId":"%s","name":"Tour shirt","description":"","price":39000,"stock":120,
             "active":true,"createdAt":"2026-09-01T12:00:00Z"}
            """
                .formatted(SHIRT.value()));
    assertThat(http.get().uri(ProductController.PATH))
        .hasStatusOk()
        .hasHeader("Cache-Control", "max-age=5, public")
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(1);
    assertThat(room.allAsked).isFalse();
  }

  @Test
  void howManyAreLeftIsAskedAnew() {
    room.product = Optional.of(shirt());

    assertThat(http.get().uri(ONE + "/stock"))
        .hasStatusOk()
        .hasHeader("Cache-Control", "no-cache")
        .bodyJson()
        .isStrictlyEqualTo(
            "{\"productId\":\"%s\",\"stock\":120,\"active\":true}".formatted(SHIRT.value()));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (var path : List.of(ONE, ONE + "/stock", OFFICE, OFFICE + "/movements")) {
      assertThat(ask(HttpMethod.GET, path, "")).hasStatus(404).bodyText().contains("PRODUCT_NOT");
    }
    assertThat(count("{\"quantity\":1,\"reason\":\"x\"}")).hasStatus(404);
  }

  @Test
  void whatIsMadeIsAnsweredWithItsVersion() {
    room.product = Optional.of(shirt());

    assertThat(ask(HttpMethod.POST, ProductAdminController.PATH, REQUEST))
        .hasStatus(201)
        .hasHeader("Location", OFFICE)
        .hasHeader("ETag", "\"3\"");

    var command = room.created.getFirst();
    assertThat(command.stock()).isEqualTo(120);
    assertThat(command.active()).isFalse();
    assertThat(ask(HttpMethod.GET, ProductAdminController.PATH, "")).hasStatusOk();
    assertThat(room.allAsked).isTrue();
  }

  @Test
  void eachFlawIsNamedByItsPlace() {
    for (var flaw : List.of("name", "price", "stock")) {
      var body = REQUEST.replaceFirst("\"" + flaw + "\":[^,]+,", "");
      assertThat(ask(HttpMethod.POST, ProductAdminController.PATH, body))
          .hasStatus(400)
          .bodyText()
          .contains("#/" + flaw);
    }
    var unprintable = REQUEST.replace("{", "{\"description\":\"a\\u0000b\",");
    assertThat(ask(HttpMethod.POST, ProductAdminController.PATH, unprintable))
        .hasStatus(400)
        .bodyText()
        .contains("#/description");
    assertThat(ask(HttpMethod.POST, ProductAdminController.PATH, REQUEST.replace("39000", "0")))
        .hasStatus(400);
    assertThat(room.created).isEmpty();
  }

  @Test
  void anEditSaysWhichVersionItHasSeen() {
    room.edit =
        command -> {
          assertThat(command.seen()).isEqualTo(3);
          assertThat(command.change().active()).contains(false);
          assertThat(command.change().price()).isEmpty();
          return new EditProduct.Outcome.Edited(shirt());
        };
    assertThat(edit("\"3\"", "{\"active\":false}")).hasStatusOk().hasHeader("ETag", "\"3\"");

    assertThat(edit(null, "{}")).hasStatus(428);
    room.edit = _ -> new EditProduct.Outcome.Stale();
    assertThat(edit("\"2\"", "{}")).hasStatus(412);
  }

  @Test
  void whoHasCountedMaySayWhatHeExpected() {
    room.adjust =
        command -> {
          assertThat(command.wish()).isEqualTo(new Wish.To(37, OptionalLong.of(40)));
          return new Adjusted(40, 37);
        };
    assertThat(count("{\"quantity\":37,\"expected\":40,\"reason\":\"Counted.\"}"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            "{\"productId\":\"%s\",\"before\":40,\"stock\":37}".formatted(SHIRT.value()));

    room.adjust = _ -> new Unexpected(38);
    var answer = count("{\"quantity\":37,\"expected\":40,\"reason\":\"Counted.\"}");
    assertThat(answer).hasStatus(412).bodyJson().extractingPath("$.stock").isEqualTo(38);
    assertThat(answer).bodyText().contains("there are 38 now");
    assertThat(count("{\"quantity\":37}")).hasStatus(400).bodyText().contains("#/reason");
  }

  @Test
  void fewerThanNoneAreNot() {
    room.adjust =
        command -> {
          assertThat(command.wish()).isEqualTo(new Wish.By(-200));
          return new OutOfBounds(120);
        };
    assertThat(
            ask(
                HttpMethod.POST,
                OFFICE + "/movements",
                "{\"change\":-200,\"reason\":\"Water in the cellar.\"}"))
        .hasStatus(400)
        .bodyText()
        .contains("#/change", "-120");
  }

  @Test
  void whatBecameOfAStockIsTold() {
    var move = new Movement(12, Kind.SOLD, -2, 118, Optional.of(new UUID(0, 5)), NOON);
    room.movements = (_, _, _) -> Optional.of(new Page<>(List.of(move), Optional.of(12L)));

    var answer = ask(HttpMethod.GET, OFFICE + "/movements", "");

    assertThat(answer).hasStatusOk().containsHeader("Link");
    assertThat(answer).bodyJson().extractingPath("$.items[0].change").isEqualTo(-2);
    assertThat(answer).bodyJson().extractingPath("$.nextCursor").isEqualTo("12");
    assertThat(ask(HttpMethod.GET, OFFICE + "/movements?cursor=x", "")).hasStatus(400);
  }

  private static Listed shirt() {
    return new Listed(new Product(SHIRT, "Tour shirt", "", new Money(39_000), true), 120, 3, NOON);
  }

  private MvcTestResult count(String body) {
    return ask(HttpMethod.PUT, OFFICE + "/stock", body);
  }

  private MvcTestResult edit(@Nullable String ifMatch, String body) {
    var request =
        http.patch()
            .uri(OFFICE)
            .header("Authorization", Tokens.bearerOfAdmin())
            .header("Content-Type", "application/json")
            .content(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
  }

  private MvcTestResult ask(HttpMethod method, String path, String body) {
    return http.method(method)
        .uri(path)
        .header("Authorization", Tokens.bearerOfAdmin())
        .header("Content-Type", "application/json")
        .content(body)
        .exchange();
  }
}

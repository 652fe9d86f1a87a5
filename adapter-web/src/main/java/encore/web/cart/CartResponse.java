package encore.web.cart;

import encore.application.cart.PriceCart.Line;
import encore.application.cart.PriceCart.Priced;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** What is in a cart, at the prices of this moment. */
@Schema(name = "Cart")
record CartResponse(
    List<CartLine> items,
    @Schema(description = "Of what is `available`.", example = "70000") long totalAmount,
    @Schema(example = "KRW") String currency) {

  private static final String CURRENCY = "KRW";

  static ResponseEntity<CartResponse> answer(Priced cart) {
    var items = cart.lines().stream().map(CartLine::of).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new CartResponse(items, cart.total().won(), CURRENCY));
  }

  /** So many of one product. */
  @Schema(name = "CartLine")
  record CartLine(
      UUID productId,
      @Schema(example = "Light stick") String name,
      @Schema(description = "Of one.", example = "35000") long price,
      @Schema(example = "2") int quantity,
      @Schema(example = "70000") long lineAmount,
      @Schema(description = "Whether it is for sale.") boolean available,
      @Schema(description = "How many are left for everybody.", example = "120") long stock) {

    static CartLine of(Line line) {
      var product = line.listed().product();
      return new CartLine(
          product.id().value(),
          product.name(),
          product.price().won(),
          line.quantity(),
          line.amount().won(),
          line.isAvailable(),
          line.listed().stock());
    }
  }
}

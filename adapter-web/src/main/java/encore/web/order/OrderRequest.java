package encore.web.order;

import encore.application.order.Basket;
import encore.application.order.PlaceOrder;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.order.Order;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.web.constraint.ExactlyOne;
import encore.web.identity.SignedIn;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import encore.web.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is ordered: a list, or the cart. Not from the cart is as good as nothing said. */
@ExactlyOne({"items", "fromCart"})
@Schema(name = "OrderRequest", example = OrderRequest.EXAMPLE)
record OrderRequest(
    @Size(min = 1, max = Order.Terms.LINES_MAX)
        @Schema(description = "Each product once; either this or `fromCart`.")
        @Nullable List<@NotNull @Valid Item> items,
    @Schema(example = "true", description = "All that is in the cart, which is empty then.")
        @Nullable Boolean fromCart,
    @Schema(description = "A coupon of yours.") @Nullable UUID userCouponId,
    @Schema(description = "You; it may be left out.") @Nullable UUID userId) {

  static final String EXAMPLE =
      """
      {"items":[{"productId":"0198c0de-0000-7000-8000-000000000a01","quantity":2}]}
      """;

  OrderRequest {
    fromCart = Boolean.TRUE.equals(fromCart) ? fromCart : null;
  }

  PlaceOrder.Command commandOrRefuse(SignedIn caller) {
    if (userId != null && !caller.user().equals(new UserId(userId))) {
      throw Refusal.of(Problem.FORBIDDEN);
    }
    var coupon = Optional.ofNullable(userCouponId).map(UserCouponId::new);
    return new PlaceOrder.Command(caller.user(), basket(), coupon);
  }

  private Basket basket() {
    if (items == null) {
      return new Basket.FromCart();
    }
    refuseRepeated(items);
    return new Basket.Listed(items.stream().map(Item::wanted).toList());
  }

  private static void refuseRepeated(List<Item> items) {
    var seen = new HashSet<UUID>();
    var flaws = new ArrayList<Violation>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i).productId())) {
        flaws.add(Violation.ofBody("#/items/" + i + "/productId", "UNIQUE"));
      }
    }
    if (!flaws.isEmpty()) {
      throw Refusal.of(flaws);
    }
  }

  /** So many of one product. */
  @Schema(name = "OrderRequestItem")
  record Item(
      @NotNull @Schema(example = "0198c0de-0000-7000-8000-000000000a01") UUID productId,
      @NotNull @Min(1) @Max(Wanted.QUANTITY_MAX) @Schema(example = "2") Integer quantity) {

    Wanted wanted() {
      return new Wanted(new ProductId(productId), quantity);
    }
  }
}

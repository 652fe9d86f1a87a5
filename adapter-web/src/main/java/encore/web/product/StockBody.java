package encore.web.product;

import static encore.web.problem.Problem.PRECONDITION_FAILED;

import encore.application.product.AdjustStock.Wish;
import encore.domain.product.Product;
import encore.web.constraint.PlainText;
import encore.web.problem.Refusal;
import encore.web.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the house says about a stock, and hears. */
final class StockBody {

  private StockBody() {}

  /** Somebody has counted. */
  @Schema(name = "StockCount")
  record Count(
      @NotNull @Min(0) @Max(Product.STOCK_MAX) @Schema(example = "37") Long quantity,
      @Min(0)
          @Max(Product.STOCK_MAX)
          @Schema(example = "40", description = "What the books are believed to have.")
          @Nullable Long expected,
      @NotNull @Size(max = 200) @PlainText @Schema(example = "Counted on Monday.") String reason) {

    Wish wish() {
      return new Wish.To(
          quantity, expected == null ? OptionalLong.empty() : OptionalLong.of(expected));
    }
  }

  /** More, or fewer. */
  @Schema(name = "StockChange")
  record Change(
      @NotNull
          @Min(-Product.STOCK_MAX)
          @Max(Product.STOCK_MAX)
          @Schema(example = "200", description = "Below zero: so many fewer.")
          Long change,
      @NotNull @Size(max = 200) @PlainText @Schema(example = "The second delivery has come.")
          String reason) {

    Wish wish() {
      return new Wish.By(change);
    }
  }

  /** So many there were, and are. */
  @Schema(name = "StockAdjusted")
  record Adjusted(
      UUID productId, @Schema(example = "40") long before, @Schema(example = "37") long stock) {}

  static Refusal unexpected(long stock) {
    return Refusal.of(PRECONDITION_FAILED, Long.toString(stock))
        .saying("stock")
        .with("stock", stock);
  }

  /** As many as there are may go, and as many may come as the house keeps. */
  static Refusal outOfBounds(Wish wish, long stock) {
    return Refusal.of(
        switch (wish) {
          case Wish.By(var change) ->
              change < 0
                  ? Violation.ofBody("#/change", "MIN", Long.toString(-stock))
                  : Violation.ofBody("#/change", "MAX", Long.toString(Product.STOCK_MAX - stock));
          case Wish.To _ -> Violation.ofBody("#/quantity", "MAX", Long.toString(Product.STOCK_MAX));
        });
  }
}

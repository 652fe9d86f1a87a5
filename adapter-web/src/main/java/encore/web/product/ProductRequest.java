package encore.web.product;

import static java.util.Objects.requireNonNullElse;

import encore.application.product.CreateProduct;
import encore.domain.identity.UserId;
import encore.domain.product.Product;
import encore.domain.shared.Money;
import encore.web.constraint.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A product as it is made, with so many of it. */
@Schema(name = "ProductRequest")
record ProductRequest(
    @NotNull @Size(max = Product.NAME_MAX) @PlainText @Schema(example = "Tour shirt, black")
        String name,
    @Size(max = Product.DESCRIPTION_MAX) @PlainText @Schema(example = "Front and back printed.")
        @Nullable String description,
    @NotNull
        @Min(1)
        @Max(ProductRequest.PRICE_MAX)
        @Schema(example = "39000", description = "In won.")
        Long price,
    @NotNull @Min(0) @Max(Product.STOCK_MAX) @Schema(example = "120") Long stock,
    @Schema(description = "Whether it is for sale at once; it is, unless this says false.")
        @Nullable Boolean active) {

  /** {@link Product#PRICE_MAX}, as annotations want it. */
  static final long PRICE_MAX = 10_000_000;

  CreateProduct.Command command(UserId actor) {
    return new CreateProduct.Command(
        actor,
        name,
        requireNonNullElse(description, ""),
        new Money(price),
        requireNonNullElse(active, true),
        stock);
  }
}

package encore.web.product;

import encore.application.product.ProductViews.Listed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A product on the wire. */
@Schema(name = "Product")
record ProductResponse(
    UUID productId,
    @Schema(example = "Tour shirt, black") String name,
    @Schema(example = "Front and back printed.") String description,
    @Schema(example = "39000", description = "In won.") long price,
    @Schema(example = "120", description = "How many are left.") long stock,
    @Schema(description = "Whether it is for sale.") boolean active,
    Instant createdAt) {

  static ProductResponse of(Listed listed) {
    var product = listed.product();
    return new ProductResponse(
        product.id().value(),
        product.name(),
        product.description(),
        product.price().won(),
        listed.stock(),
        product.active(),
        listed.createdAt());
  }
}

package encore.web.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.product.ProductViews.Cursor;
import encore.application.product.ProductViews.Listed;
import encore.application.shared.Page;
import encore.web.support.Cursors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last page says so with a null. */
@Schema(name = "ProductPage")
record ProductPage(
    List<ProductResponse> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
    boolean hasMore) {

  static ProductPage of(Page<Listed, Cursor> page) {
    return new ProductPage(
        page.items().stream().map(ProductResponse::of).toList(),
        page.next().map(c -> Cursors.write(c.createdAt(), c.product())).orElse(null),
        page.next().isPresent());
  }
}

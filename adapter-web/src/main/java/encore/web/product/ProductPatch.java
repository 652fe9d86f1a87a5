package encore.web.product;

import encore.application.product.EditProduct;
import encore.domain.product.Product;
import encore.domain.shared.Money;
import encore.web.constraint.NotRemoved;
import encore.web.constraint.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members that change (RFC 7396); how many there are is a matter of its own. */
@SuppressWarnings("NullableOptional")
@Schema(name = "ProductPatch", example = "{\"active\":false}")
record ProductPatch(
    @NotRemoved @Nullable Optional<@Size(max = Product.NAME_MAX) @PlainText String> name,
    @NotRemoved
        @Nullable Optional<@Size(max = Product.DESCRIPTION_MAX) @PlainText String> description,
    @NotRemoved @Nullable Optional<@Min(1) @Max(ProductRequest.PRICE_MAX) Long> price,
    @NotRemoved @Nullable Optional<Boolean> active) {

  EditProduct.Change change() {
    return new EditProduct.Change(
        said(name), said(description), said(price).map(Money::new), said(active));
  }

  private static <T> Optional<T> said(@Nullable Optional<T> member) {
    return member == null ? Optional.empty() : member;
  }
}

package encore.web.product;

import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.PRODUCT_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.product.ProductViews;
import encore.application.product.ProductViews.Cursor;
import encore.application.product.ProductViews.Listed;
import encore.domain.product.ProductId;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ProductController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "shop")
class ProductController {

  static final String PATH = "/api/products";
  static final String EXAMPLE_ID = "0198c0de-0000-7000-8000-000000000a01";

  private static final CacheControl A_FEW_SECONDS =
      CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic();

  private final ProductViews products;

  ProductController(ProductViews products) {
    this.products = products;
  }

  @Operation(
      operationId = "listProducts",
      summary = "See what the shop sells",
      description =
          "What is for sale, newest first, a page at a time: hand `nextCursor` back to go on, or"
              + " follow the header `Link`. `stock` may be a few seconds old.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR})
  @GetMapping
  ResponseEntity<ProductPage> products(
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit,
      HttpServletRequest request) {
    var page = ProductPage.of(products.list(false, Cursors.read(cursor, Cursor::new), limit));
    var answer = ResponseEntity.ok().cacheControl(A_FEW_SECONDS);
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }

  @Operation(
      operationId = "getProduct",
      summary = "Look at a product",
      description = "Also at one that is off sale; `stock` may be a few seconds old.")
  @Answers({VALIDATION_FAILED, PRODUCT_NOT_FOUND})
  @GetMapping("/{productId}")
  ResponseEntity<ProductResponse> product(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID productId) {
    return ResponseEntity.ok()
        .cacheControl(A_FEW_SECONDS)
        .body(ProductResponse.of(found(productId)));
  }

  @Operation(
      operationId = "getProductStock",
      summary = "Ask how many are left",
      description = "As it stands right now; nothing is kept for who asks.")
  @Answers({VALIDATION_FAILED, PRODUCT_NOT_FOUND})
  @GetMapping("/{productId}/stock")
  ResponseEntity<StockResponse> stock(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID productId) {
    var found = found(productId);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .body(new StockResponse(productId, found.stock(), found.product().active()));
  }

  private Listed found(UUID product) {
    return products
        .product(new ProductId(product))
        .orElseThrow(() -> Refusal.of(PRODUCT_NOT_FOUND));
  }

  /** What is left. */
  @Schema(name = "ProductStock")
  record StockResponse(
      UUID productId,
      @Schema(example = "120") long stock,
      @Schema(description = "Whether it is for sale.") boolean active) {}
}

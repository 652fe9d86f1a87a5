package encore.web.product;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PRECONDITION_FAILED;
import static encore.web.problem.Problem.PRECONDITION_REQUIRED;
import static encore.web.problem.Problem.PRODUCT_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.product.CreateProduct;
import encore.application.product.EditProduct;
import encore.application.product.ProductViews;
import encore.application.product.ProductViews.Cursor;
import encore.application.product.ProductViews.Listed;
import encore.domain.product.ProductId;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import encore.web.support.Editions;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ProductAdminController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class ProductAdminController {

  static final String PATH = "/api/admin/products";

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final ProductViews products;
  private final CreateProduct createProduct;
  private final EditProduct editProduct;

  ProductAdminController(
      ProductViews products, CreateProduct createProduct, EditProduct editProduct) {
    this.products = products;
    this.createProduct = createProduct;
    this.editProduct = editProduct;
  }

  @Operation(
      operationId = "createProduct",
      summary = "Add a product to the shop",
      description = "With so many of it. With `active` false it is prepared and not for sale yet.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, OUTCOME_UNKNOWN})
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ProductResponse> create(
      @Valid @RequestBody ProductRequest body, SignedIn admin, Once once) {
    return once.answer(() -> {
      var created = createProduct.create(body.command(admin.user()));
      var path = PATH + "/" + created.product().id().value();
      return answer(ResponseEntity.created(URI.create(path)), created);
    });
  }

  @Operation(
      operationId = "listAdminProducts",
      summary = "See all products",
      description =
          "Also those that are off sale; newest first, a page at a time: hand `nextCursor` back to"
              + " go on, or follow the header `Link`.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN})
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
    var page = ProductPage.of(products.list(true, Cursors.read(cursor, Cursor::new), limit));
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }

  /** Its ETag is for If-Match alone: a 304 could not tell how many are left. */
  @Operation(
      operationId = "getAdminProduct",
      summary = "Look at a product with its version",
      description = "Its `ETag` is for `If-Match`; selling some does not change it.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, PRODUCT_NOT_FOUND})
  @GetMapping("/{productId}")
  ProductResponse product(
      @Parameter(example = ProductController.EXAMPLE_ID) @PathVariable UUID productId,
      HttpServletResponse response) {
    var product =
        products.product(new ProductId(productId)).orElseThrow(() -> Refusal.of(PRODUCT_NOT_FOUND));
    response.setHeader(HttpHeaders.ETAG, Editions.tag(product.version()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return ProductResponse.of(product);
  }

  @Operation(
      operationId = "editProduct",
      summary = "Change a product, or take it off sale",
      description =
          "Name, description, price, and whether it is for sale; what was bought stays as it was."
              + " Members that are not named stay as they are. `If-Match` says which version you"
              + " have seen: the `ETag` of the last answer.")
  @ApiResponse(responseCode = "200", description = "As it is from now on")
  @Answers({
    VALIDATION_FAILED,
    FORBIDDEN,
    PRODUCT_NOT_FOUND,
    PRECONDITION_FAILED,
    PRECONDITION_REQUIRED,
    OUTCOME_UNKNOWN
  })
  @PatchMapping(
      path = "/{productId}",
      consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH})
  ResponseEntity<ProductResponse> edit(
      @Parameter(example = ProductController.EXAMPLE_ID) @PathVariable UUID productId,
      @Parameter(example = "\"3\"") @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      @Valid @RequestBody ProductPatch body,
      SignedIn admin) {
    var command =
        new EditProduct.Command(
            admin.user(), new ProductId(productId), Editions.seen(ifMatch), body.change());
    return switch (editProduct.edit(command)) {
      case EditProduct.Outcome.Edited(var product) -> answer(ResponseEntity.ok(), product);
      case EditProduct.Outcome.Stale() -> throw Editions.stale();
      case EditProduct.Outcome.NoSuchProduct() -> throw Refusal.of(PRODUCT_NOT_FOUND);
    };
  }

  private static ResponseEntity<ProductResponse> answer(
      ResponseEntity.BodyBuilder answer, Listed product) {
    return answer
        .eTag(Editions.tag(product.version()))
        .cacheControl(CacheControl.noStore())
        .body(ProductResponse.of(product));
  }
}

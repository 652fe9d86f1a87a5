package encore.web.product;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PRECONDITION_FAILED;
import static encore.web.problem.Problem.PRODUCT_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.product.AdjustStock;
import encore.application.product.StockViews;
import encore.domain.product.ProductId;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = ProductAdminController.PATH + "/{productId}",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class StockAdminController {

  private final AdjustStock adjustStock;
  private final StockViews stocks;

  StockAdminController(AdjustStock adjustStock, StockViews stocks) {
    this.adjustStock = adjustStock;
    this.stocks = stocks;
  }

  @Operation(
      operationId = "countStock",
      summary = "Say how many there are, after counting",
      description =
          "With `expected` only if the books have that number; without it, whatever they have:"
              + " `before` says what that was. To stop a sale take the product off sale instead:"
              + " what comes back from a cancelled order is for sale again.")
  @ApiResponse(responseCode = "200", description = "So many there were, and are")
  @Answers({VALIDATION_FAILED, FORBIDDEN, PRODUCT_NOT_FOUND, PRECONDITION_FAILED, OUTCOME_UNKNOWN})
  @PutMapping(path = "/stock", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StockBody.Adjusted> count(
      @Parameter(example = ProductController.EXAMPLE_ID) @PathVariable UUID productId,
      @Valid @RequestBody StockBody.Count body,
      SignedIn admin) {
    return adjust(productId, admin, body.wish(), body.reason());
  }

  @Operation(
      operationId = "changeStock",
      summary = "Say that more have come, or that some are broken",
      description =
          "Added to what is there, whatever is sold meanwhile. With an `Idempotency-Key` who sends"
              + " it twice has it once.")
  @ApiResponse(responseCode = "200", description = "So many there were, and are")
  @Answers({VALIDATION_FAILED, FORBIDDEN, PRODUCT_NOT_FOUND, OUTCOME_UNKNOWN})
  @PostMapping(path = "/movements", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StockBody.Adjusted> change(
      @Parameter(example = ProductController.EXAMPLE_ID) @PathVariable UUID productId,
      @Valid @RequestBody StockBody.Change body,
      SignedIn admin,
      Once once) {
    return once.answer(() -> adjust(productId, admin, body.wish(), body.reason()));
  }

  private ResponseEntity<StockBody.Adjusted> adjust(
      UUID product, SignedIn admin, AdjustStock.Wish wish, String reason) {
    var command = new AdjustStock.Command(admin.user(), new ProductId(product), wish, reason);
    return switch (adjustStock.adjust(command)) {
      case AdjustStock.Outcome.Adjusted(var before, var after) ->
          ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .body(new StockBody.Adjusted(product, before, after));
      case AdjustStock.Outcome.Unexpected(var stock) -> throw StockBody.unexpected(stock);
      case AdjustStock.Outcome.OutOfBounds(var stock) -> throw StockBody.outOfBounds(wish, stock);
      case AdjustStock.Outcome.NoSuchProduct() -> throw Refusal.of(PRODUCT_NOT_FOUND);
    };
  }

  @Operation(
      operationId = "listStockMovements",
      summary = "See what became of a stock",
      description =
          "Each sale, each return, each adjustment, newest first, a page at a time: hand"
              + " `nextCursor` back to go on, or follow the header `Link`.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, PRODUCT_NOT_FOUND})
  @GetMapping("/movements")
  ResponseEntity<StockMovementPage> movements(
      @Parameter(example = ProductController.EXAMPLE_ID) @PathVariable UUID productId,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Min(1)
          @Nullable Long cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit,
      HttpServletRequest request) {
    var page =
        stocks
            .movements(new ProductId(productId), Optional.ofNullable(cursor), limit)
            .map(StockMovementPage::of)
            .orElseThrow(() -> Refusal.of(PRODUCT_NOT_FOUND));
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }
}

package encore.web.ranking;

import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.ranking.ItemKind;
import encore.application.ranking.RankingViews;
import encore.application.ranking.RankingViews.Board;
import encore.application.ranking.RankingViews.Place;
import encore.application.ranking.Window;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "shop")
class PopularProductsController {

  private final RankingViews rankings;

  PopularProductsController(RankingViews rankings) {
    this.rankings = rankings;
  }

  @Operation(
      operationId = "listPopularProducts",
      summary = "See what others buy",
      description =
          "By how many were bought in the hour that runs and the 24, 72 or 168 whole hours before"
              + " it: from `since` to `asOf`. A cancelled order is taken out of the hour in which it"
              + " was made, and what is not for sale any more is left out. A few seconds late at"
              + " most.")
  @Answers({VALIDATION_FAILED})
  @GetMapping(path = "/api/products/popular", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<PopularProducts> popular(
      @Parameter(description = "`1`, `3` or `7`.", example = "3")
          @RequestParam(defaultValue = "3")
          @Pattern(regexp = "1|3|7")
          String days,
      @Parameter(description = "How many at most.", example = "5")
          @RequestParam(defaultValue = "5")
          @Min(1)
          @Max(RankingViews.PLACES_MAX)
          int limit) {
    var products = PopularProducts.of(rankings.top(ItemKind.PRODUCT, window(days)), limit);
    return BoardAnswer.ok(days + products.since() + products.items()).body(products);
  }

  private static Window window(String days) {
    return switch (days) {
      case "1" -> Window.DAY;
      case "3" -> Window.THREE_DAYS;
      case "7" -> Window.WEEK;
      default -> throw new IllegalArgumentException("no window of days " + days);
    };
  }

  /** The best first. */
  @Schema(name = "PopularProducts")
  record PopularProducts(List<PopularProduct> items, Instant since, Instant asOf) {

    static PopularProducts of(Board board, int limit) {
      var items = new ArrayList<PopularProduct>();
      for (var place : board.places().subList(0, Math.min(limit, board.places().size()))) {
        items.add(PopularProduct.of(items.size() + 1, place));
      }
      return new PopularProducts(items, board.since(), board.asOf());
    }
  }

  /** One place. What it costs and how many are left is told by the product. */
  @Schema(name = "PopularProduct")
  record PopularProduct(
      @Schema(example = "1") int rank,
      UUID productId,
      @Schema(example = "Light stick") String name,
      @Schema(description = "How many were bought.", example = "128") long score) {

    static PopularProduct of(int rank, Place place) {
      return new PopularProduct(rank, place.item(), place.title(), place.score());
    }
  }
}

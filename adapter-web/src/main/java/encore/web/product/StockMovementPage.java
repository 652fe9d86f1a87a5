package encore.web.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.product.StockViews.Kind;
import encore.application.product.StockViews.Movement;
import encore.application.shared.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last page says so with a null. */
@Schema(name = "StockMovementPage")
record StockMovementPage(
    List<Line> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
    boolean hasMore) {

  static StockMovementPage of(Page<Movement, Long> page) {
    return new StockMovementPage(
        page.items().stream().map(Line::of).toList(),
        page.next().map(version -> Long.toString(version)).orElse(null),
        page.next().isPresent());
  }

  /** One move. */
  @Schema(name = "StockMovement")
  record Line(
      @Schema(example = "12", description = "Counts the moves of this stock.") long version,
      @Schema(example = "SOLD") Kind kind,
      @Schema(example = "-2") long change,
      @Schema(example = "118") long stock,
      @Schema(description = "What it was sold or given back for.") @Nullable UUID orderId,
      Instant at) {

    static Line of(Movement move) {
      return new Line(
          move.version(),
          move.kind(),
          move.change(),
          move.after(),
          move.use().orElse(null),
          move.at());
    }
  }
}

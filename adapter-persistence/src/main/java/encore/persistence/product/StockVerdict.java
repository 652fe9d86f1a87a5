package encore.persistence.product;

import encore.application.product.StockMoves.Result;
import encore.application.product.StockMoves.Shortage;
import encore.application.product.StockMoves.Sold;
import java.util.List;
import java.util.Optional;

/** What was found means to whoever wants it. */
final class StockVerdict {

  private StockVerdict() {}

  /** All that is wrong of one kind, not the first alone. */
  static Optional<Result> refusal(List<StockLine> lines) {
    var gone = lines.stream().filter(line -> !line.forSale()).map(StockLine::product).toList();
    if (!gone.isEmpty()) {
      return Optional.of(new Result.NotForSale(gone));
    }
    var shortages =
        lines.stream()
            .filter(StockLine::isShort)
            .map(line -> new Shortage(line.product(), line.name(), line.wanted(), line.available()))
            .toList();
    return shortages.isEmpty() ? Optional.empty() : Optional.of(new Result.OutOfStock(shortages));
  }

  /** After the attempt to write: what is not refused and not stale was taken. */
  static Result of(List<StockLine> lines) {
    return refusal(lines)
        .orElseGet(() ->
            lines.stream().anyMatch(StockLine::stale) ? new Result.Contended() : taken(lines));
  }

  private static Result taken(List<StockLine> lines) {
    if (!lines.stream().allMatch(StockLine::sold)) {
      throw new IllegalStateException("nothing is wrong with it, and it was not taken: " + lines);
    }
    return new Result.Taken(
        lines.stream()
            .map(line -> new Sold(line.product(), line.name(), line.price(), line.wanted()))
            .toList());
  }
}

package encore.web.catalog;

import encore.domain.catalog.Grade;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.SeatPlan.Tier;
import encore.domain.shared.Money;
import encore.web.constraint.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A hall with rows of the same length; every row has one grade. */
@Schema(name = "Layout")
record Layout(
    @NotNull @Min(1) @Max(SeatPlan.ROWS_MAX) @Schema(example = "10") Integer rows,
    @NotNull @Min(1) @Max(SeatPlan.COLS_MAX) @Schema(example = "10", description = "Seats a row.")
        Integer cols,
    @NotNull @Size(min = 1, max = SeatPlan.ROWS_MAX) List<@NotNull @Valid GradeRows> grades) {

  SeatPlan plan() {
    return new SeatPlan.InRows(rows, cols, grades.stream().map(GradeRows::tier).toList());
  }

  static Layout of(SeatPlan.InRows plan) {
    return new Layout(plan.rows(), plan.cols(), plan.tiers().stream().map(GradeRows::of).toList());
  }

  /** The rows of one grade, and what a seat there costs. */
  @Schema(name = "GradeRows")
  record GradeRows(
      @NotNull @Size(max = Grade.LENGTH_MAX) @PlainText @Schema(example = "VIP") String grade,
      @NotNull
          @Size(min = 1, max = SeatPlan.ROWS_MAX)
          @Schema(example = "[1, 2]", description = "The numbers of the rows, one by one.")
          List<@NotNull @Min(1) Integer> rows,
      @NotNull @Min(0) @Max(SeatPlan.PRICE_MAX) @Schema(example = "170000", description = "In won.")
          Long price) {

    private Tier tier() {
      return new Tier(new Grade(grade), new Money(price), rows);
    }

    private static GradeRows of(Tier tier) {
      return new GradeRows(tier.grade().name(), tier.rows(), tier.price().won());
    }
  }
}

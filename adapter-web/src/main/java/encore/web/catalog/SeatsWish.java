package encore.web.catalog;

import encore.domain.catalog.Grade;
import encore.domain.catalog.SeatPlan;
import encore.domain.shared.Money;
import encore.web.problem.Refusal;
import encore.web.problem.Violation;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seats of a request: a layout, or a number of them at one price; never a part of either. */
record SeatsWish(
    @Nullable Layout layout,
    @Nullable Integer seatCount,
    @Nullable Long price,
    @Nullable String grade) {

  private static final Grade GENERAL = new Grade("GENERAL");

  SeatPlan planOrRefuse() {
    return plan()
        .orElseThrow(() -> Refusal.of(Violation.ofBody("#", "EXACTLY_ONE", "layout, seatCount")));
  }

  /** Empty when none of it is named. */
  Optional<SeatPlan> plan() {
    if (layout != null) {
      refuseBesideLayout();
      return Optional.of(layout.plan());
    }
    if (seatCount != null && price != null) {
      var name = grade == null ? GENERAL : new Grade(grade);
      return Optional.of(new SeatPlan.Numbered(seatCount, name, new Money(price)));
    }
    if (seatCount != null) {
      throw Refusal.of(Violation.ofBody("#/price", "REQUIRED"));
    }
    if (price != null || grade != null) {
      throw Refusal.of(Violation.ofBody("#/seatCount", "REQUIRED"));
    }
    return Optional.empty();
  }

  private void refuseBesideLayout() {
    var beside = new ArrayList<Violation>();
    if (grade != null) {
      beside.add(Violation.ofBody("#/grade", "NOT_WITH", "layout"));
    }
    if (price != null) {
      beside.add(Violation.ofBody("#/price", "NOT_WITH", "layout"));
    }
    if (seatCount != null) {
      beside.add(Violation.ofBody("#/seatCount", "NOT_WITH", "layout"));
    }
    if (!beside.isEmpty()) {
      throw Refusal.of(beside);
    }
  }
}

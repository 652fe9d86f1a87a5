package encore.web.catalog;

import static java.util.stream.Collectors.joining;

import encore.domain.catalog.ShowFlaw;
import encore.domain.catalog.ShowFlaw.WhichTime;
import encore.web.problem.Refusal;
import encore.web.problem.Violation;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Why a show cannot be as it was sent, each by its place in the body. */
final class FlawRefusals {
  private FlawRefusals() {}

  static Refusal of(List<ShowFlaw> flaws) {
    return Refusal.of(flaws.stream().map(FlawRefusals::violation).toList());
  }

  private static Violation violation(ShowFlaw flaw) {
    return switch (flaw) {
      case ShowFlaw.Time(var time, var rule, var bound) ->
          Violation.ofBody(
              pointer(time), rule.name(), bound.truncatedTo(ChronoUnit.SECONDS).toString());
      case ShowFlaw.RowBeyondTheHall(var tier, var place, var rows) ->
          Violation.ofBody(pointer(tier, place), "MAX", Integer.toString(rows));
      case ShowFlaw.RowTwice(var tier, var place) ->
          Violation.ofBody(pointer(tier, place), "UNIQUE");
      case ShowFlaw.RowsWithoutPrice(var rows) ->
          Violation.ofBody(
              "#/layout/grades",
              "INCOMPLETE",
              rows.stream().map(row -> Integer.toString(row)).collect(joining(", ")));
    };
  }

  private static String pointer(WhichTime time) {
    return switch (time) {
      case STARTS_AT -> "#/startsAt";
      case SALES_OPEN_AT -> "#/salesOpenAt";
      case SALES_CLOSE_AT -> "#/salesCloseAt";
    };
  }

  private static String pointer(int tier, int place) {
    return "#/layout/grades/%d/rows/%d".formatted(tier, place);
  }
}

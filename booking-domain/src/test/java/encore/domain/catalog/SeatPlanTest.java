package encore.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.domain.catalog.SeatPlan.InRows;
import encore.domain.catalog.SeatPlan.Numbered;
import encore.domain.catalog.SeatPlan.Tier;
import encore.domain.shared.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatPlanTest {

  private static final InRows HALL =
      new InRows(4, 10, List.of(tier("VIP", 170_000, 1, 2), tier("R", 140_000, 3, 4)));

  @Test
  void everyRowHasOnePrice() {
    assertThat(HALL.flaws()).isEmpty();
    assertThat(HALL.seats()).isEqualTo(40);
    assertThat(HALL.priceFrom()).isEqualTo(new Money(140_000));
  }

  @Test
  void aRowWithTwoPricesOrNoneIsNamed() {
    var plan = new InRows(4, 10, List.of(tier("VIP", 2, 1, 2, 1), tier("R", 1, 2, 5, 0)));

    assertThat(plan.flaws())
        .containsExactly(
            new ShowFlaw.RowTwice(0, 2),
            new ShowFlaw.RowTwice(1, 0),
            new ShowFlaw.RowBeyondTheHall(1, 1, 4),
            new ShowFlaw.RowBeyondTheHall(1, 2, 4),
            new ShowFlaw.RowsWithoutPrice(List.of(3, 4)));
  }

  @Test
  void theSameSeatsInAnotherOrderAreTheSame() {
    var turned = new InRows(4, 10, List.of(tier("R", 140_000, 4, 3), tier("VIP", 170_000, 2, 1)));
    var dearer = new InRows(4, 10, List.of(tier("R", 140_001, 4, 3), tier("VIP", 170_000, 2, 1)));

    assertThat(HALL.sellsWhat(turned)).isTrue();
    assertThat(HALL.sellsWhat(dearer)).isFalse();
    assertThat(HALL.sellsWhat(new InRows(4, 9, HALL.tiers()))).isFalse();
    assertThat(HALL.sellsWhat(numbered(40))).isFalse();
    assertThat(numbered(40).sellsWhat(numbered(40))).isTrue();
    assertThat(numbered(40).sellsWhat(numbered(41))).isFalse();
  }

  @Test
  void aHallHasItsLimits() {
    assertThatThrownBy(() -> numbered(0)).hasMessage("a hall has 1 to 10,000 seats");
    assertThatThrownBy(() -> numbered(10_001)).hasMessage("a hall has 1 to 10,000 seats");
    assertThatThrownBy(() -> new InRows(101, 1, HALL.tiers()))
        .hasMessage("a hall has 1 to 100 rows");
    assertThatThrownBy(() -> new InRows(1, 101, HALL.tiers()))
        .hasMessage("a row has 1 to 100 seats");
    assertThatThrownBy(() -> tier("VIP", 10_000_001, 1))
        .hasMessage("a seat costs at most 10,000,000 won");
  }

  private static Numbered numbered(int seats) {
    return new Numbered(seats, new Grade("GENERAL"), new Money(88_000));
  }

  private static Tier tier(String grade, long price, Integer... rows) {
    return new Tier(new Grade(grade), new Money(price), List.of(rows));
  }
}

package encore.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.domain.catalog.SaleWindow.Phase;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SeatTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  @Test
  void aSeatIsCalledByItsPlaceOrElseByItsNumber() {
    assertThat(seat(27, Optional.of(new Place(3, 7))).label()).isEqualTo("3-7");
    assertThat(seat(27, Optional.empty()).label()).isEqualTo("27");
  }

  @Test
  void placesAreOrderedByRowThenColumn() {
    var places = new TreeSet<>(List.of(new Place(2, 1), new Place(1, 10), new Place(1, 2)));

    assertThat(places).containsExactly(new Place(1, 2), new Place(1, 10), new Place(2, 1));
  }

  @Test
  void aSaleIsOpenFromItsOpeningUntilJustBeforeItsClose() {
    var window = new SaleWindow(NOON, NOON.plusSeconds(60));

    assertThat(window.phaseAt(NOON.minusNanos(1))).isEqualTo(Phase.UPCOMING);
    assertThat(window.phaseAt(NOON)).isEqualTo(Phase.OPEN);
    assertThat(window.phaseAt(NOON.plusSeconds(60).minusNanos(1))).isEqualTo(Phase.OPEN);
    assertThat(window.phaseAt(NOON.plusSeconds(60))).isEqualTo(Phase.CLOSED);
  }

  @Test
  void aChoiceKnowsWhatAHallLacks() {
    var hall = List.of(seat(1, Optional.of(new Place(1, 1))), seat(2, Optional.empty()));
    var numbers = new SeatChoice.Numbers(new TreeSet<>(List.of(1, 2)));
    var places = new SeatChoice.Places(new TreeSet<>(List.of(new Place(1, 1), new Place(1, 2))));

    assertThat(numbers.missingFrom(hall)).isEmpty();
    assertThat(numbers.missingFrom(List.of())).contains(numbers);
    assertThat(places.missingFrom(hall))
        .contains(new SeatChoice.Places(new TreeSet<>(List.of(new Place(1, 2)))));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> new Place(0, 1)).hasMessageContaining("rows count from 1");
    assertThatThrownBy(() -> new Place(1, 0)).hasMessageContaining("columns count from 1");
    assertThatThrownBy(() -> seat(0, Optional.empty())).hasMessageContaining("numbered from 1");
    assertThatThrownBy(() -> new Grade(" ")).hasMessageContaining("1 to 20");
    assertThatThrownBy(() -> new SaleWindow(NOON, NOON)).hasMessageContaining("opens before");
    assertThatThrownBy(() -> new SeatChoice.Numbers(new TreeSet<>()))
        .hasMessageContaining("at least one seat");
  }

  private static Seat seat(int number, Optional<Place> place) {
    return new Seat(new SeatId(1), number, place, new Grade("R"), new Money(140_000));
  }
}

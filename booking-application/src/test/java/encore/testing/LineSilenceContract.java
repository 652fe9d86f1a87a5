package encore.testing;

import static encore.testing.Foyer.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of those who stand in line and say nothing. */
public abstract class LineSilenceContract {

  private Foyer foyer;
  private ConcertId concert;

  protected abstract Foyer foyer();

  @BeforeEach
  void aLineWhoseSaleHasBegun() {
    foyer = foyer();
    concert = foyer.opened();
  }

  @Test
  void whoIsSilentIsPassedOverAndKeepsHisPlace() {
    var crowd = foyer.crowd(concert, 3);
    var anna = foyer.waiting(concert, crowd.getFirst());
    foyer.beSilent(concert, PATIENCE);
    foyer.place(concert, crowd.getLast());

    assertThat(foyer.first(concert, 3)).containsExactly(crowd.getLast());
    assertThat(foyer.front(concert, 3).asleep()).isEqualTo(2);
    assertThat(foyer.front(concert, 3).waiting()).isEqualTo(3);

    assertThat(foyer.place(concert, crowd.getFirst()))
        .isEqualTo(new Place.Waiting(anna.number(), 0, 3, 1));
    assertThat(foyer.first(concert, 3)).containsExactly(crowd.getFirst(), crowd.getLast());
  }

  @Test
  void aSilentOneWhoJoinsAgainIsAwake() {
    var crowd = foyer.crowd(concert, 2);
    foyer.beSilent(concert, PATIENCE);
    foyer.first(concert, 2);

    assertThat(foyer.join(concert, crowd.getFirst()).isNew()).isFalse();

    assertThat(foyer.first(concert, 2)).containsExactly(crowd.getFirst());
  }

  @Test
  void nobodyIsSilentBeforeHisTime() {
    var crowd = foyer.crowd(concert, 2);
    foyer.beSilent(concert, PATIENCE.minusSeconds(5));

    assertThat(foyer.first(concert, 2)).isEqualTo(crowd);
  }

  /** Else the first who finds the way back after an outage would overtake all others. */
  @Test
  void nobodyIsSilentWhoCouldNotBeHeard() {
    var crowd = foyer.crowd(concert, 3);
    foyer.beAway(concert, PATIENCE.multipliedBy(2));
    foyer.place(concert, crowd.getLast());

    assertThat(foyer.first(concert, 3)).isEqualTo(crowd);

    foyer.beSilent(concert, PATIENCE);
    foyer.place(concert, crowd.getLast());
    assertThat(foyer.first(concert, 3)).containsExactly(crowd.getLast());
  }

  @Test
  void whatOneWasToldIsNotTakenBackWhenASleeperReturns() {
    var crowd = foyer.crowd(concert, 4);
    foyer.beSilent(concert, PATIENCE);
    foyer.place(concert, crowd.getLast());
    foyer.place(concert, crowd.get(1));
    foyer.first(concert, 4);
    assertThat(foyer.waiting(concert, crowd.getLast()).ahead()).isEqualTo(1);
    assertThat(foyer.waiting(concert, crowd.get(1)).ahead()).isZero();

    foyer.place(concert, crowd.getFirst());

    assertThat(foyer.waiting(concert, crowd.getLast()).ahead()).isEqualTo(1);
    assertThat(foyer.waiting(concert, crowd.get(1)).ahead()).isZero();
    assertThat(foyer.first(concert, 4))
        .containsExactly(crowd.getFirst(), crowd.get(1), crowd.getLast());
  }

  @Test
  void whatASleeperWasToldIsNotTakenBackEither() {
    var crowd = foyer.crowd(concert, 3);
    foyer.beSilent(concert, PATIENCE);
    foyer.first(concert, 3);
    assertThat(foyer.waiting(concert, crowd.getLast()).ahead()).isZero();
    foyer.beSilent(concert, PATIENCE);
    foyer.first(concert, 3);
    foyer.place(concert, crowd.getFirst());

    assertThat(foyer.waiting(concert, crowd.getLast()).ahead()).isZero();
  }

  @Test
  void howeverManyAreSilentTheNextIsFoundAndNobodyIsLost() {
    var crowd = foyer.crowd(concert, 1_500);
    foyer.beSilent(concert, PATIENCE);
    foyer.place(concert, crowd.getLast());

    var found = new ArrayList<>(foyer.first(concert, 3));
    for (int round = 0; found.isEmpty() && round < 10; round++) {
      found.addAll(foyer.first(concert, 3));
    }

    assertThat(found).containsExactly(crowd.getLast());
    assertThat(foyer.front(concert, 3).asleep()).isEqualTo(1_499);
    crowd.reversed().forEach(each -> foyer.place(concert, each));
    assertThat(foyer.first(concert, 1_000)).isEqualTo(crowd.subList(0, 1_000));
  }
}

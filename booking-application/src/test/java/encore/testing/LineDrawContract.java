package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Foyer.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.WaitingLines.Joining;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.Ticket;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who came before the sale, and how the draw brings them into the line. */
public abstract class LineDrawContract {

  private Foyer foyer;
  private ConcertId concert;

  protected abstract Foyer foyer();

  @BeforeEach
  void aLineBeforeTheSale() {
    foyer = foyer();
    concert = foyer.early();
  }

  @Test
  void whoComesBeforeTheSaleHasAnIndexAndNoPlace() {
    var crowd = foyer.crowd(concert, 3);

    assertThat(foyer.place(concert, crowd.getLast()))
        .isEqualTo(new Place.InDraw(2, OptionalLong.empty(), 0, 0, 3));
    assertThat(foyer.join(concert, crowd.getFirst()))
        .isEqualTo(
            new Joining.Joined(new Place.InDraw(0, OptionalLong.empty(), 0, 0, 3), 1, false));
    assertThat(foyer.lines().join(concert, aBuyer(), 3)).isEqualTo(new Joining.Full());
    assertThat(foyer.first(concert, 3)).isEmpty();
    assertThat(foyer.front(concert, 3).indices()).isEqualTo(3);
  }

  @Test
  void aFrozenDrawStaysAsItIs() {
    var crowd = foyer.crowd(concert, 2);

    assertThat(foyer.lines().freeze(concert)).hasValue(2);
    var carl = foyer.join(concert, aBuyer());

    assertThat(foyer.lines().freeze(concert)).hasValue(2);
    assertThat(foyer.front(concert, 1).frozen()).hasValue(2);
    assertThat(((Place.Waiting) carl.place()).number()).isGreaterThan(Ticket.DRAWN_END);
    assertThat(((Place.Waiting) carl.place()).ahead()).isEqualTo(2);
    assertThat(foyer.inDraw(concert, crowd.getFirst()))
        .isEqualTo(new Place.InDraw(0, OptionalLong.of(2), 0, 0, 3));
  }

  @Test
  void theDrawDecidesWhoIsFirst() {
    var crowd = foyer.crowd(concert, 3);
    foyer.lines().freeze(concert);
    var carl = aBuyer();
    foyer.join(concert, carl);

    foyer.lines().unfold(concert, 0, List.of(2L, 0L, 1L));

    assertThat(foyer.first(concert, 9))
        .containsExactly(crowd.get(2), crowd.get(0), crowd.get(1), carl);
    assertThat(foyer.place(concert, crowd.get(0))).isEqualTo(new Place.Waiting(0, 1, 4, 0));
    assertThat(foyer.waiting(concert, carl).ahead()).isEqualTo(3);
    assertThat(foyer.lines().freeze(concert)).hasValue(3);
    assertThat(foyer.front(concert, 1).unfolded()).isEqualTo(3);
  }

  @Test
  void aDrawOfManyIsUnfoldedInItsOrder() {
    var crowd = foyer.crowd(concert, 2_500);
    foyer.lines().freeze(concert);

    foyer.lines().unfold(concert, 0, LongStream.range(0, 2_500).boxed().toList().reversed());

    assertThat(foyer.front(concert, 1).unfolded()).isEqualTo(2_500);
    assertThat(foyer.waiting(concert, crowd.getFirst()).ahead()).isEqualTo(2_499);
    assertThat(foyer.first(concert, 1_000)).isEqualTo(crowd.reversed().subList(0, 1_000));
  }

  /** However slowly the places are put into the line, and however fast people are let in. */
  @Test
  void nobodyIsFirstWhileSomebodyOfTheDrawIsStillToCome() {
    var crowd = foyer.crowd(concert, 3);
    foyer.lines().freeze(concert);
    var carl = aBuyer();
    foyer.join(concert, carl);
    assertThat(foyer.first(concert, 9)).isEmpty();

    foyer.lines().unfold(concert, 0, List.of(2L));
    assertThat(foyer.first(concert, 9)).containsExactly(crowd.get(2));
    foyer.admit(concert, 9);
    assertThat(foyer.first(concert, 9)).isEmpty();
    assertThat(foyer.inDraw(concert, crowd.get(0)))
        .isEqualTo(new Place.InDraw(0, OptionalLong.of(3), 1, 0, 3));
    assertThat(foyer.waiting(concert, carl).ahead()).isEqualTo(2);

    foyer.lines().unfold(concert, 1, List.of(0L, 1L));
    assertThat(foyer.first(concert, 9)).containsExactly(crowd.get(0), crowd.get(1), carl);
  }

  @Test
  void unfoldingAgainChangesNothingAndLeavesNoGap() {
    var crowd = foyer.crowd(concert, 3);
    foyer.lines().unfold(concert, 0, List.of(2L));
    foyer.lines().freeze(concert);

    foyer.lines().unfold(concert, 2, List.of(1L));
    assertThat(foyer.front(concert, 9).unfolded()).isZero();
    foyer.lines().unfold(concert, 0, List.of(2L, 0L));
    foyer.admit(concert, 1);
    foyer.lines().unfold(concert, 0, List.of(2L, 0L));
    foyer.lines().unfold(concert, 1, List.of(0L, 1L));

    assertThat(foyer.first(concert, 9)).containsExactly(crowd.get(0), crowd.get(1));
    assertThat(foyer.place(concert, crowd.get(2))).isInstanceOf(Place.Admitted.class);
  }

  @Test
  void whoLeftTheDrawIsNotPutIntoTheLine() {
    var crowd = foyer.crowd(concert, 3);
    assertThat(foyer.leave(concert, crowd.get(1))).isTrue();
    foyer.lines().freeze(concert);

    foyer.lines().unfold(concert, 0, List.of(1L, 2L, 0L));

    assertThat(foyer.first(concert, 9)).containsExactly(crowd.get(2), crowd.get(0));
    assertThat(foyer.place(concert, crowd.get(1))).isEqualTo(new Place.Left());
  }

  @Test
  void whoIsForgottenIsNotInTheDraw() {
    var crowd = foyer.crowd(concert, 2);

    foyer.lines().forget(concert, List.of(new Ticket(concert, crowd.getFirst(), 0, 1)));

    assertThat(foyer.inDraw(concert, crowd.getLast()).total()).isEqualTo(1);
  }

  @Test
  void whoLeftTheDrawAndComesAgainHasAnotherIndex() {
    var crowd = foyer.crowd(concert, 2);
    foyer.leave(concert, crowd.get(0));
    foyer.join(concert, crowd.get(0));

    assertThat(foyer.inDraw(concert, crowd.get(0)).index()).isEqualTo(2);
    assertThat(foyer.inDraw(concert, crowd.get(0)).total()).isEqualTo(2);
    assertThat(foyer.lines().freeze(concert)).hasValue(3);
  }

  @Test
  void whatOneInTheDrawWasToldIsNotTakenBack() {
    var crowd = foyer.crowd(concert, 4);
    foyer.lines().freeze(concert);
    foyer.lines().unfold(concert, 0, List.of(0L, 1L));
    foyer.beSilent(concert, PATIENCE);
    foyer.place(concert, crowd.get(1));
    foyer.first(concert, 9);
    // His place is 3: one in line, and one of the draw, are before him.
    assertThat(rank(foyer.inDraw(concert, crowd.get(3)), 3)).isEqualTo(2);

    foyer.place(concert, crowd.get(0));
    assertThat(rank(foyer.inDraw(concert, crowd.get(3)), 3)).isEqualTo(2);
    foyer.lines().unfold(concert, 2, List.of(2L, 3L));

    assertThat(foyer.waiting(concert, crowd.get(3)).ahead()).isEqualTo(2);
  }

  private static long rank(Place.InDraw draw, long place) {
    return draw.inLine() + place - draw.unfolded();
  }
}

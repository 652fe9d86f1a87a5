package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Foyer.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.WaitingLines.Joining;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.Ticket;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a line owes those who stand in it. Each adapter extends this. */
public abstract class WaitingLinesContract {

  private Foyer foyer;
  private ConcertId concert;

  protected abstract Foyer foyer();

  @BeforeEach
  void aLineWhoseSaleHasBegun() {
    foyer = foyer();
    concert = foyer.opened();
  }

  @Test
  void whoComesFirstIsFirst() {
    var anna = foyer.join(concert, aBuyer());
    var ben = foyer.join(concert, aBuyer());

    assertThat(anna.isNew()).isTrue();
    assertThat(anna.epoch()).isEqualTo(1);
    var first = (Place.Waiting) anna.place();
    var second = (Place.Waiting) ben.place();
    assertThat(first).isEqualTo(new Place.Waiting(first.number(), 0, 1, 0));
    assertThat(second).isEqualTo(new Place.Waiting(second.number(), 1, 2, 0));
    assertThat(first.number()).isBetween(Ticket.DRAWN_END, second.number() - 1);
  }

  @Test
  void comingAgainChangesNothing() {
    var anna = aBuyer();
    var first = foyer.join(concert, anna);
    var number = ((Place.Waiting) first.place()).number();
    foyer.crowd(concert, 2);

    assertThat(foyer.lines().join(concert, anna, 1))
        .isEqualTo(new Joining.Joined(new Place.Waiting(number, 0, 3, 0), 1, false));
    assertThat(foyer.place(concert, anna)).isEqualTo(new Place.Waiting(number, 0, 3, 0));
  }

  @Test
  void linesOfOtherConcertsAreOtherLines() {
    var anna = aBuyer();
    foyer.join(concert, anna);

    assertThat(foyer.place(foyer.opened(), anna)).isEqualTo(new Place.Absent());
  }

  @Test
  void aLineTakesAsManyAsItMayHoweverTheyWait() {
    foyer.crowd(concert, 3);
    foyer.beSilent(concert, PATIENCE);
    assertThat(foyer.first(concert, 1)).isEmpty();

    assertThat(foyer.lines().join(concert, aBuyer(), 3)).isEqualTo(new Joining.Full());
    assertThat(foyer.lines().join(concert, aBuyer(), 4)).isInstanceOf(Joining.Joined.class);
  }

  @Test
  void whoLeavesLetsTheOthersMoveUp() {
    var crowd = foyer.crowd(concert, 3);

    assertThat(foyer.leave(concert, crowd.getFirst())).isTrue();
    assertThat(foyer.leave(concert, crowd.getFirst())).isFalse();

    assertThat(foyer.place(concert, crowd.getFirst())).isEqualTo(new Place.Left());
    assertThat(foyer.waiting(concert, crowd.getLast()).ahead()).isEqualTo(1);
    assertThat(foyer.waiting(concert, crowd.getLast()).total()).isEqualTo(2);
  }

  @Test
  void whoLeftAndComesAgainIsLast() {
    var crowd = foyer.crowd(concert, 3);
    var before = foyer.waiting(concert, crowd.getFirst()).number();
    foyer.leave(concert, crowd.getFirst());

    var again = foyer.join(concert, crowd.getFirst());

    assertThat(again.isNew()).isTrue();
    assertThat(foyer.waiting(concert, crowd.getFirst()).number()).isGreaterThan(before);
    assertThat(foyer.waiting(concert, crowd.getFirst()).ahead()).isEqualTo(2);
  }

  @Test
  void whoCameAgainDoesNotLeaveByHisOldTicket() {
    var anna = foyer.crowd(concert, 2).getFirst();
    var old = foyer.front(concert, 1).tickets().getFirst();
    assertThat(foyer.lines().leave(old)).isTrue();
    var again = foyer.join(concert, anna).place();

    assertThat(foyer.lines().leave(old)).isFalse();

    assertThat(foyer.place(concert, anna)).isEqualTo(again);
    foyer.admit(concert, 2);
    foyer.lines().leave(old);
    assertThat(foyer.place(concert, anna)).isInstanceOf(Place.Admitted.class);
  }

  @Test
  void askingWhoIsFirstTakesNobodyOut() {
    var crowd = foyer.crowd(concert, 3);

    assertThat(foyer.first(concert, 2)).isEqualTo(crowd.subList(0, 2));
    assertThat(foyer.first(concert, 10)).isEqualTo(crowd);
    assertThat(foyer.front(concert, 10).waiting()).isEqualTo(3);
  }

  @Test
  void whoIsLetInIsOutOfTheLineHoweverOftenItIsSaid() {
    var crowd = foyer.crowd(concert, 3);

    var admitted = foyer.admit(concert, 2);
    assertThat(foyer.lines().admit(concert, 1, admitted)).isEmpty();

    assertThat(foyer.first(concert, 10)).containsExactly(crowd.getLast());
    var anna = admitted.getFirst();
    var inside = new Place.Admitted(anna.ticket().number(), anna.pass().id());
    assertThat(foyer.place(concert, crowd.getFirst())).isEqualTo(inside);
    assertThat(foyer.join(concert, crowd.getFirst()))
        .isEqualTo(new Joining.Joined(inside, 1, false));
    assertThat(foyer.waiting(concert, crowd.getLast()).ahead()).isZero();
  }

  @Test
  void whoHadLeftWhenHeWasLetInIsNamed() {
    var crowd = foyer.crowd(concert, 2);
    var head = foyer.front(concert, 2).tickets();
    foyer.leave(concert, crowd.getFirst());

    var gone = foyer.lines().admit(concert, 1, head.stream().map(Foyer::passFor).toList());

    assertThat(gone).containsExactly(crowd.getFirst());
    assertThat(foyer.place(concert, crowd.getFirst())).isEqualTo(new Place.Left());
    assertThat(foyer.place(concert, crowd.getLast())).isInstanceOf(Place.Admitted.class);
  }

  @Test
  void whoLeavesFromInsideHasLeft() {
    var crowd = foyer.crowd(concert, 1);
    foyer.admit(concert, 1);

    assertThat(foyer.leave(concert, crowd.getFirst())).isFalse();

    assertThat(foyer.place(concert, crowd.getFirst())).isEqualTo(new Place.Left());
    assertThat(foyer.join(concert, crowd.getFirst()).isNew()).isTrue();
  }

  @Test
  void whosePassIsOverMayComeAgain() {
    var crowd = foyer.crowd(concert, 2);
    var tickets = foyer.front(concert, 2).tickets();
    foyer.admit(concert, 1);

    foyer.lines().forget(concert, tickets);

    assertThat(foyer.place(concert, crowd.getFirst())).isEqualTo(new Place.Absent());
    assertThat(foyer.place(concert, crowd.getLast())).isEqualTo(new Place.Absent());
    assertThat(foyer.front(concert, 1).waiting()).isZero();
    assertThat(foyer.join(concert, crowd.getFirst()).isNew()).isTrue();
  }

  @Test
  void aHeadIsOfAThousandAtMost() {
    foyer.crowd(concert, 1_100);

    assertThat(foyer.front(concert, 5_000).tickets()).hasSize(1_000);
  }

  @Test
  void nobodyIsLetInWhenNobodyIs() {
    assertThat(foyer.lines().admit(concert, 1, List.of())).isEmpty();
    foyer.lines().forget(concert, List.of());
    assertThat(foyer.first(concert, 1)).isEmpty();
  }
}

package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Foyer.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Lines.Renewal;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.application.waitingroom.WaitingLines.Found;
import encore.application.waitingroom.WaitingLines.Head;
import encore.application.waitingroom.WaitingLines.Joining;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line that forgets, all of it or some, and how it is made anew from passes and tickets. */
public abstract class LineLossContract {

  private Foyer foyer;
  private ConcertId concert;

  protected abstract Foyer foyer();

  @BeforeEach
  void aLineWhoseSaleHasBegun() {
    foyer = foyer();
    concert = foyer.opened();
  }

  @Test
  void aLineThatWasNeverBegunIsLost() {
    assertIsLost(new ConcertId(UUID.randomUUID()), aBuyer());
  }

  @Test
  void aLineThatForgotEverythingSaysSo() {
    var crowd = foyer.crowd(concert, 1);
    foyer.flush(concert);

    assertIsLost(concert, crowd.getFirst());
  }

  private void assertIsLost(ConcertId lost, UserId user) {
    var lines = foyer.lines();
    assertThat(lines.join(lost, user, 9)).isEqualTo(new Joining.Lost());
    assertThat(lines.place(lost, user)).isEqualTo(new Found(new Place.Lost(), 0));
    assertThat(lines.head(lost, 9, PATIENCE, Duration.ZERO)).isEqualTo(new Head.Lost());
    assertThat(lines.reenter(ticket(lost, user, 5), OptionalLong.of(5))).isFalse();
    assertThat(foyer.leave(lost, user)).isFalse();
    assertThat(lines.admit(lost, 1, List.of(Foyer.passFor(ticket(lost, user, 5))))).isEmpty();
    lines.forget(lost, Set.of(ticket(lost, user, 5)));
    lines.unfold(lost, 0, List.of(5L));
    assertThat(lines.freeze(lost)).isEmpty();
    assertThat(lines.head(lost, 9, PATIENCE, Duration.ZERO)).isEqualTo(new Head.Lost());
  }

  @Test
  void ticketsBringTheLineBackInItsOrder() {
    var crowd = foyer.crowd(concert, 5);
    var inside = foyer.admit(concert, 1);
    var tickets = foyer.front(concert, 9).tickets();
    foyer.flush(concert);

    foyer.lines().restore(concert, new Renewal(2, OptionalLong.of(0), 0), inside);
    tickets.reversed().forEach(each -> reenter(each));
    tickets.forEach(each -> reenter(each));
    var carl = aBuyer();
    foyer.join(concert, carl);

    assertThat(foyer.place(concert, crowd.getFirst())).isInstanceOf(Place.Admitted.class);
    assertThat(foyer.front(concert, 9).tickets())
        .extracting(Ticket::user)
        .startsWith(crowd.get(1), crowd.get(2), crowd.get(3), crowd.get(4))
        .endsWith(carl)
        .hasSize(5);
    assertThat(foyer.front(concert, 9).tickets()).allMatch(each -> each.epoch() == 2);
    assertThat(foyer.waiting(concert, crowd.get(3)).number()).isEqualTo(tickets.get(2).number());
  }

  @Test
  void nobodyGetsANumberBelowOneThatIsInUse() {
    var late = ticket(concert, aBuyer(), (1L << 53) - 10);
    reenter(late);

    var carl = foyer.join(concert, aBuyer());

    assertThat(((Place.Waiting) carl.place()).number()).isEqualTo(late.number() + 1);
    assertThat(foyer.front(concert, 9).tickets().getFirst()).isEqualTo(late);
  }

  @Test
  void anEpochBeginsOnceAndWipesWhatIsOlder() {
    var crowd = foyer.crowd(concert, 2);
    foyer.admit(concert, 1);
    foyer.lines().restore(concert, new Renewal(1, OptionalLong.of(0), 0), List.of());
    assertThat(foyer.place(concert, crowd.getFirst())).isInstanceOf(Place.Admitted.class);
    assertThat(foyer.first(concert, 9)).containsExactly(crowd.getLast());

    foyer.lines().restore(concert, new Renewal(2, OptionalLong.empty(), 7), List.of());
    crowd.forEach(each -> assertThat(foyer.place(concert, each)).isEqualTo(new Place.Absent()));
    assertThat(foyer.front(concert, 9))
        .isEqualTo(new Head.Front(List.of(), 0, 0, 7, OptionalLong.empty(), 0, 2));

    foyer.join(concert, crowd.getFirst());
    foyer.lines().restore(concert, new Renewal(2, OptionalLong.empty(), 7), List.of());
    foyer.lines().restore(concert, new Renewal(1, OptionalLong.empty(), 0), List.of());
    assertThat(foyer.inDraw(concert, crowd.getFirst()).index()).isEqualTo(7);
  }

  @Test
  void howeverManyAreInsideTheyComeBackTogether() {
    var inside =
        LongStream.range(0, 2_500)
            .mapToObj(number -> Foyer.passFor(ticket(concert, aBuyer(), number)))
            .toList();

    foyer.lines().restore(concert, new Renewal(2, OptionalLong.of(2_500), 2_500), inside);

    assertThat(inside)
        .allSatisfy(each ->
            assertThat(foyer.place(concert, each.ticket().user()))
                .isEqualTo(new Place.Admitted(each.ticket().number(), each.pass().id())));
    assertThat(foyer.front(concert, 1).unfolded()).isEqualTo(2_500);
    var tickets = inside.stream().map(Admitted::ticket).toList();
    foyer.lines().forget(concert, tickets);
    assertThat(tickets)
        .allSatisfy(
            each -> assertThat(foyer.place(concert, each.user())).isEqualTo(new Place.Absent()));
  }

  @Test
  void aLineThatWasLostRestsAMomentAndANewOneDoesNot() {
    var lines = foyer.lines();
    var longWhile = Duration.ofDays(1);
    assertThat(lines.head(concert, 9, PATIENCE, longWhile)).isInstanceOf(Head.Front.class);

    lines.restore(concert, new Renewal(2, OptionalLong.of(0), 0), List.of());

    assertThat(lines.head(concert, 9, PATIENCE, longWhile)).isEqualTo(new Head.Resting());
    assertThat(lines.head(concert, 9, PATIENCE, Duration.ZERO)).isInstanceOf(Head.Front.class);
  }

  @Test
  void asLongAsOthersMayComeBackNobodyIsToldAPlaceForGood() {
    var crowd = foyer.crowd(concert, 2);
    assertThat(foyer.waiting(concert, crowd.getLast()).isSettled()).isTrue();
    var tickets = foyer.front(concert, 2).tickets();
    foyer.lines().restore(concert, new Renewal(2, OptionalLong.of(0), 0), List.of());

    reenter(tickets.getLast());
    assertThat(foyer.waiting(concert, crowd.getLast()))
        .isEqualTo(new Place.Waiting(tickets.getLast().number(), 0, 1, 0, false));

    reenter(tickets.getFirst());
    assertThat(foyer.waiting(concert, crowd.getLast()).ahead()).isEqualTo(1);
  }

  @Test
  void whoIsThereWithAnotherTicketIsNotForgotten() {
    var user = foyer.crowd(concert, 1).getFirst();
    var ticket = foyer.front(concert, 1).tickets().getFirst();
    var other = new Ticket(concert, user, ticket.number() + 1, ticket.epoch());

    foyer.lines().forget(concert, List.of(other));
    assertThat(foyer.first(concert, 1)).containsExactly(user);

    foyer.admit(concert, 1);
    foyer.lines().forget(concert, List.of(other));
    assertThat(foyer.place(concert, user)).isInstanceOf(Place.Admitted.class);
  }

  @Test
  void roundsOfAnEpochThatIsOverChangeNothing() {
    foyer.crowd(concert, 1);
    var head = foyer.front(concert, 1).tickets();
    foyer.lines().restore(concert, new Renewal(2, OptionalLong.of(0), 0), List.of());
    head.forEach(each -> reenter(each));

    assertThat(foyer.lines().admit(concert, 1, List.of(Foyer.passFor(head.getFirst())))).isEmpty();

    assertThat(foyer.first(concert, 1)).containsExactly(head.getFirst().user());
  }

  @Test
  void whoAloneWasForgottenComesBackToHisPlace() {
    var crowd = foyer.crowd(concert, 3);
    var anna = foyer.front(concert, 1).tickets().getFirst();
    foyer.lose(concert, anna.user());
    assertThat(foyer.place(concert, anna.user())).isEqualTo(new Place.Absent());

    reenter(anna);

    assertThat(foyer.first(concert, 9)).isEqualTo(crowd);
  }

  @Test
  void aTicketBringsNobodyBackWhoHasLeftOnIt() {
    var anna = foyer.crowd(concert, 1).getFirst();
    var first = foyer.front(concert, 1).tickets().getFirst();
    foyer.leave(concert, anna);

    reenter(first);
    assertThat(foyer.place(concert, anna)).isEqualTo(new Place.Left());

    // He joined again, and that was forgotten; that he left before was not.
    reenter(ticket(concert, anna, first.number() + 1));
    assertThat(foyer.waiting(concert, anna).number()).isEqualTo(first.number() + 1);
  }

  @Test
  void aTicketDoesNotTakeAnybodyFromInside() {
    foyer.crowd(concert, 1);
    var anna = foyer.admit(concert, 1).getFirst().ticket();

    reenter(anna);

    assertThat(foyer.place(concert, anna.user())).isInstanceOf(Place.Admitted.class);
    reenter(ticket(concert, anna.user(), anna.number() + 1));
    assertThat(foyer.place(concert, anna.user())).isInstanceOf(Place.Waiting.class);
  }

  private void reenter(Ticket ticket) {
    assertThat(foyer.lines().reenter(ticket, OptionalLong.empty())).isTrue();
  }

  private static Ticket ticket(ConcertId concert, UserId user, long number) {
    return new Ticket(concert, user, number, 1);
  }
}

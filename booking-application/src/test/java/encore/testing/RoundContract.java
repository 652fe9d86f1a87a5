package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Lines;
import encore.application.waitingroom.PassJournal;
import encore.application.waitingroom.PassJournal.Books;
import encore.application.waitingroom.PassJournal.Round;
import encore.application.waitingroom.PassJournal.Verdict;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal of passes promises of the rounds of a line. */
public abstract class RoundContract {

  protected static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  protected abstract Lines lines();

  protected abstract PassJournal journal();

  /** One that is on sale since eleven, and has no line yet. */
  protected abstract ConcertId aConcert();

  protected abstract void setClock(Instant instant);

  /** His account is blocked from now on. */
  protected abstract void block(UserId user);

  ConcertId concert;

  @BeforeEach
  void aLineAtNoon() {
    setClock(NOON);
    concert = aConcert();
    lines().put(concert, ALine.OF_TEN, OptionalLong.empty(), ALine.secret(1));
  }

  Round admit(List<Ticket> head, int admits) {
    return journal().admit(concert, head, _ -> new Verdict(admits, 0, Brake.FULL));
  }

  List<Ticket> people(int count) {
    return LongStream.range(0, count)
        .mapToObj(number -> new Ticket(concert, aBuyer(), number, 1))
        .toList();
  }

  private static List<Ticket> tickets(Round round) {
    return round.live().stream().map(Admitted::ticket).toList();
  }

  @Test
  void theFirstOfTheHeadAreLetInInItsOrder() {
    var head = people(10);

    var round = admit(head, 3);

    assertThat(tickets(round)).isEqualTo(head.subList(0, 3));
    assertThat(round.admitted()).isEqualTo(3);
    assertThat(round.inside()).isEqualTo(3);
    assertThat(round.nextEnd()).contains(NOON.plus(ALine.OF_TEN.showUp()));
    assertThat(journal().inside(concert)).isEqualTo(round.live());
  }

  @Test
  void whoIsBlockedIsPassedOverAndTakesNobodysPlace() {
    var head = people(4);
    block(head.get(1).user());

    var round = admit(head, 2);

    assertThat(tickets(round)).containsExactly(head.get(0), head.get(2));
    assertThat(round.barred()).containsExactly(head.get(1));
    assertThat(round.over()).isEmpty();
  }

  @Test
  void whoWasInsideWhenHeWasBlockedIsNotSaidToBe() {
    var head = people(2);
    admit(head, 2);
    block(head.getFirst().user());

    var round = admit(head, 2);

    assertThat(tickets(round)).containsExactly(head.getLast());
    assertThat(round.barred()).containsExactly(head.getFirst());
  }

  @Test
  void whoIsInsideAlreadyIsSaidAgainAndTakesNobodysPlace() {
    var head = people(6);
    var first = admit(head, 2);

    var second = admit(head, 2);

    assertThat(tickets(second)).isEqualTo(head.subList(0, 4));
    assertThat(second.live().subList(0, 2)).isEqualTo(first.live());
    assertThat(second.admitted()).isEqualTo(2);
  }

  @Test
  void aTicketGetsOnePassForEver() {
    var head = people(2);
    admit(head, 2);
    journal().end(concert, head.getFirst().user(), PassEnd.LEFT);

    var next = admit(head, 2);

    assertThat(next.over()).containsExactly(head.getFirst());
    assertThat(tickets(next)).containsExactly(head.getLast());
    assertThat(next.admitted()).isZero();
  }

  @Test
  void anotherTicketOfWhoIsInsideGetsHisPassAndNoSecondOne() {
    var ticket = people(1).getFirst();
    var pass = admit(List.of(ticket), 1).live().getFirst().pass();
    var again = new Ticket(concert, ticket.user(), 77, 1);

    var round = admit(List.of(again), 1);

    assertThat(round.live()).containsExactly(new Admitted(again, pass));
    assertThat(round.inside()).isEqualTo(1);
  }

  @Test
  void whoseLastPassIsOverMayComeAgainOnAnotherTicket() {
    var ticket = people(1).getFirst();
    admit(List.of(ticket), 1);
    setClock(NOON.plus(ALine.OF_TEN.showUp()));
    var again = new Ticket(concert, ticket.user(), 77, 1);

    var round = admit(List.of(ticket, again), 1);

    assertThat(round.ended()).extracting(Ticket::user).containsExactly(ticket.user());
    assertThat(round.over()).containsExactly(ticket);
    assertThat(tickets(round)).containsExactly(again);
  }

  @Test
  void theDecisionIsMadeOnWhatTheBooksSay() {
    lines().owe(concert, 7);
    admit(people(4), 4);
    var seen = new ArrayList<Books>();

    journal()
        .admit(
            concert,
            people(1),
            books -> {
              seen.add(books);
              return new Verdict(0, 0, Brake.FULL);
            });

    assertThat(seen).containsExactly(new Books(ALine.OF_TEN, 4, 4, 7, 0));
  }

  @Test
  void whatTheOperatorOwesIsPaidAfterThePace() {
    lines().owe(concert, 5);

    journal().admit(concert, people(4), _ -> new Verdict(8, 5, Brake.PACE));

    var books = books();
    assertThat(books.admittedInInterval()).isEqualTo(3);
    assertThat(books.owed()).isEqualTo(4);
  }

  private Books books() {
    var seen = new ArrayList<Books>();
    journal()
        .admit(
            concert,
            List.of(),
            books -> {
              seen.add(books);
              return new Verdict(0, 0, Brake.FULL);
            });
    return seen.getFirst();
  }

  @Test
  void intervalsFollowEachOtherWithoutAGap() {
    admit(people(3), 3);
    setClock(NOON.plusMillis(999));
    assertThat(books().admittedInInterval()).isEqualTo(3);

    setClock(NOON.plusMillis(1_700));
    assertThat(books().admittedInInterval()).isZero();
    admit(people(2), 2);
    setClock(NOON.plusMillis(1_999));
    assertThat(books().admittedInInterval()).isEqualTo(2);
    setClock(NOON.plusMillis(2_000));
    assertThat(books().admittedInInterval()).isZero();
  }

  @Test
  void aFewWhoNeverCameAreNoShareToReckonWith() {
    admit(people(1), 1);
    setClock(NOON.plus(ALine.OF_TEN.showUp()));
    assertThat(books().noShows()).isEqualTo(1.0 / 21);

    setClock(NOON.plus(ALine.OF_TEN.showUp()).plus(Duration.ofMinutes(10)));
    assertThat(books().noShows()).as("long ago").isZero();
  }

  @Test
  void whoMayStillComeIsNoNoShowAndWhoCameIsNone() {
    admit(people(100), 80).live().stream()
        .limit(60)
        .forEach(each -> journal().pickUp(each.pass().id()));
    assertThat(books().noShows()).isZero();
    setClock(NOON.plus(ALine.OF_TEN.showUp()));

    assertThat(books().noShows()).isEqualTo(20.0 / 100);
    assertThat(lines().find(concert).orElseThrow().pulse().noShows()).isEqualTo(20.0 / 100);
  }

  @Test
  void aLineThatIsGoneLetsNobodyIn() {
    var elsewhere = new ConcertId(UUID.randomUUID());
    var round =
        journal()
            .admit(
                elsewhere,
                List.of(new Ticket(elsewhere, aBuyer(), 1, 1)),
                _ -> new Verdict(1, 0, Brake.FULL));

    assertThat(round.admitted() + round.inside()).isZero();
    assertThat(round.live()).isEmpty();
  }
}

package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Lines;
import encore.application.waitingroom.PassJournal;
import encore.application.waitingroom.PassJournal.Books;
import encore.application.waitingroom.PassJournal.Entry;
import encore.application.waitingroom.PassJournal.Round;
import encore.application.waitingroom.PassJournal.Verdict;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.PassId;
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

/** What every journal of passes promises. */
public abstract class PassJournalContract {

  protected static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  protected abstract Lines lines();

  protected abstract PassJournal journal();

  /** One that is on sale since noon, and has no line yet. */
  protected abstract ConcertId aConcert();

  protected abstract void setClock(Instant instant);

  private ConcertId concert;

  @BeforeEach
  void aLineAtNoon() {
    setClock(NOON);
    concert = aConcert();
    lines().put(concert, ALine.OF_TEN, OptionalLong.empty(), ALine.secret(1));
  }

  private Round admit(List<Ticket> head, int admits) {
    return journal().admit(concert, head, _ -> new Verdict(admits, 0, Brake.FULL));
  }

  private List<Ticket> people(int count) {
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

    assertThat(round.ended()).containsExactly(ticket.user());
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
  void whoComesForHisPassHasItForItsWholeTime() {
    var pass = aPass();
    setClock(NOON.plusSeconds(10));

    var entry = journal().pickUp(pass.id());

    var until = NOON.plusSeconds(10).plus(ALine.OF_TEN.passTtl());
    assertThat(entry).isEqualTo(new Entry.Live(until(pass, until), 0));
    setClock(NOON.plusSeconds(20));
    assertThat(journal().pickUp(pass.id())).as("again").isEqualTo(entry);
    assertThat(journal().liveOf(concert, pass.user())).contains(until(pass, until));
    setClock(until);
    assertThat(journal().pickUp(pass.id())).isEqualTo(new Entry.Over(PassEnd.EXPIRED, until));
    assertThat(journal().liveOf(concert, pass.user())).isEmpty();
  }

  private Pass aPass() {
    return admit(people(1), 1).live().getFirst().pass();
  }

  private static Pass until(Pass pass, Instant until) {
    return new Pass(pass.id(), pass.concert(), pass.user(), pass.generation(), until);
  }

  @Test
  void whoComesTooLateHasNotShownUp() {
    var ticket = people(1).getFirst();
    var pass = admit(List.of(ticket), 1).live().getFirst().pass();
    setClock(pass.until());

    var over = new Entry.Over(PassEnd.NO_SHOW, pass.until());
    assertThat(journal().pickUp(pass.id())).isEqualTo(over);
    assertThat(admit(List.of(), 0).ended()).containsExactly(pass.user());
    assertThat(journal().pickUp(pass.id())).as("written down").isEqualTo(over);
    assertThat(journal().find(ticket)).isEqualTo(over);
    assertThat(admit(List.of(), 0).ended()).as("told once").isEmpty();
  }

  @Test
  void ofAPassThatNeverWasNothingIsKnown() {
    assertThat(journal().pickUp(new PassId(UUID.randomUUID()))).isEqualTo(new Entry.None());
    assertThat(journal().find(people(1).getFirst())).isEqualTo(new Entry.None());
    assertThat(journal().end(concert, aBuyer(), PassEnd.LEFT)).isEmpty();
    assertThat(journal().liveOf(concert, aBuyer())).isEmpty();
  }

  @Test
  void aPassEndsOnceAndIsToldBeforeItsTime() {
    var pass = aPass();
    var before = journal().endedSince(NOON.minusSeconds(60));
    assertThat(told(NOON.minusSeconds(60))).isEmpty();

    assertThat(journal().end(concert, pass.user(), PassEnd.USED)).contains(pass.id());
    assertThat(journal().end(concert, pass.user(), PassEnd.LEFT)).isEmpty();

    assertThat(journal().pickUp(pass.id())).isEqualTo(new Entry.Over(PassEnd.USED, NOON));
    assertThat(told(before.asOf())).containsExactly(pass.id());
    assertThat(told(NOON)).isEmpty();
    setClock(pass.until());
    assertThat(told(before.asOf())).as("by itself over").isEmpty();
  }

  private List<PassId> told(Instant since) {
    return journal().endedSince(since).passes().stream()
        .filter(pass -> pass.concert().equals(concert))
        .map(Pass::id)
        .toList();
  }

  @Test
  void allPassesEndWithTheirGeneration() {
    var head = people(3);
    admit(head, 2);

    assertThat(lines().raiseGeneration(concert)).isTrue();

    assertThat(journal().inside(concert)).isEmpty();
    assertThat(journal().find(head.getFirst())).isEqualTo(new Entry.Over(PassEnd.REVOKED, NOON));
    var round = admit(head, 3);
    assertThat(round.over()).isEqualTo(head.subList(0, 2));
    assertThat(round.live().getFirst().pass().generation()).isEqualTo(2);
    assertThat(round.inside()).isEqualTo(1);
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

package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.PassJournal.Entry;
import encore.application.waitingroom.PassJournal.Verdict;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.PassId;
import encore.domain.waitingroom.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every journal of passes promises: rounds, and what becomes of who was let in. */
public abstract class PassJournalContract extends RoundContract {

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
    assertThat(admit(List.of(), 0).ended()).extracting(Ticket::user).containsExactly(pass.user());
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

    assertThat(journal().end(concert, pass.user(), PassEnd.USED))
        .map(ended -> ended.pass().id())
        .contains(pass.id());
    assertThat(journal().end(concert, pass.user(), PassEnd.LEFT)).isEmpty();

    assertThat(journal().pickUp(pass.id())).isEqualTo(new Entry.Over(PassEnd.USED, NOON));
    assertThat(told(before.asOf())).containsExactly(pass.id());
    assertThat(told(NOON)).isEmpty();
    setClock(pass.until());
    assertThat(told(before.asOf())).as("by itself over").isEmpty();
  }

  @Test
  void allPassesOfAUserEndWhateverLineTheyAreOf() {
    var other = aConcert();
    lines().put(other, ALine.OF_TEN, OptionalLong.empty(), ALine.secret(1));
    var here = people(2);
    var there = new Ticket(other, here.getFirst().user(), 5, 1);
    admit(here, 2);
    journal().admit(other, List.of(there), _ -> new Verdict(1, 0, Brake.FULL));

    assertThat(journal().endAll(there.user(), PassEnd.REVOKED))
        .extracting(Admitted::ticket)
        .containsExactlyInAnyOrder(here.getFirst(), there);
    assertThat(journal().endAll(there.user(), PassEnd.REVOKED)).isEmpty();

    assertThat(journal().find(there)).isEqualTo(new Entry.Over(PassEnd.REVOKED, NOON));
    assertThat(journal().inside(other)).isEmpty();
    assertThat(journal().inside(concert)).extracting(Admitted::ticket).containsExactly(here.get(1));
  }

  private List<PassId> told(Instant since) {
    return journal().endedSince(since).passes().stream()
        .map(Admitted::pass)
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
}

package encore.application.waitingroom;

import static encore.application.waitingroom.Lobby.PLENTY;
import static encore.application.waitingroom.Lobby.SHOW_UP;
import static encore.application.waitingroom.Lobby.SILENCE;
import static encore.application.waitingroom.Lobby.TTL;
import static encore.application.waitingroom.Lobby.policy;
import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Admissions.Answer;
import encore.application.waitingroom.JoinLine.Outcome;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.PassEnd;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Who is let in, and who is not, and what he hears. */
class LettingInTest {

  @Test
  void asManyAsMayBeAreLetInAndTheNextWhenOneGoes() {
    var lobby = new Lobby(policy(LineMode.ALWAYS, 2, 100), PLENTY);
    var crowd = lobby.crowd(3);
    lobby.round();
    assertThat(lobby.inside()).isEqualTo(2);
    assertThat(lobby.ask.ask(crowd.get(2)))
        .isInstanceOfSatisfying(Standing.Waiting.class, w -> assertThat(w.ahead()).isZero());

    lobby.leave.leave(crowd.getFirst());

    assertThat(lobby.ask.ask(crowd.get(2))).isInstanceOf(Standing.Inside.class);
    assertThat(lobby.inside()).isEqualTo(2);
  }

  @Test
  void aPassLastsFromWhenItsOwnerComesAndAnAbsentOneIsReplaced() {
    var lobby = new Lobby(policy(LineMode.ALWAYS, 1, 100), PLENTY);
    var crowd = lobby.crowd(2);
    lobby.round();

    lobby.pass(SHOW_UP);
    lobby.ask.ask(crowd.get(1));
    lobby.round();

    assertThat(lobby.ask.ask(crowd.get(0)))
        .isInstanceOfSatisfying(
            Standing.Over.class, over -> assertThat(over.end()).isEqualTo(PassEnd.NO_SHOW));
    var inside = (Standing.Inside) lobby.ask.ask(crowd.get(1));
    assertThat(inside.pass().until()).isEqualTo(Lobby.NOON.plus(SHOW_UP).plus(TTL));
  }

  @Test
  void whoIsSilentIsPassedOverAndIsNextWhenHeComesBack() {
    var lobby = new Lobby(policy(LineMode.ALWAYS, 1, 100), PLENTY);
    var crowd = lobby.crowd(3);
    lobby.round();
    lobby.ask.ask(crowd.get(0));
    lobby.pass(SILENCE);
    lobby.ask.ask(crowd.get(2));

    lobby.leave.leave(crowd.get(0));
    assertThat(lobby.ask.ask(crowd.get(2))).isInstanceOf(Standing.Inside.class);

    assertThat(lobby.ask.ask(crowd.get(1)))
        .isInstanceOfSatisfying(
            Standing.Waiting.class,
            waits -> {
              assertThat(waits.ahead()).isZero();
              assertThat(waits.skips()).isEqualTo(1);
            });
  }

  @Test
  void whereAllIsSoldNobodyIsLetInAndNobodyJoins() {
    var lobby = new Lobby(policy(LineMode.ALWAYS, 5, 100), PLENTY);
    lobby.put(policy(LineMode.ALWAYS, 5, 100).with(LineFlow.PAUSED));
    var ticket = lobby.crowd(1).getFirst();
    lobby.lines.setSeatsLeft(lobby.concert, 0);
    lobby.put(policy(LineMode.ALWAYS, 5, 100));

    lobby.round();

    assertThat(lobby.inside()).isZero();
    assertThat(lobby.ask.ask(ticket))
        .isInstanceOfSatisfying(
            Standing.Waiting.class,
            waits -> assertThat(waits.brake()).contains(Standing.Reason.SOLD_OUT));
    assertThat(lobby.join(aBuyer())).isEqualTo(new Outcome.SoldOut());
    assertThat(lobby.join(ticket.user())).isInstanceOf(Outcome.Joined.class);
  }

  @Test
  void notMoreAreLetInThanThereAreSeats() {
    var lobby = new Lobby(policy(LineMode.ALWAYS, 50, 100), 3);
    lobby.crowd(10);

    lobby.round();

    assertThat(lobby.inside()).isEqualTo(3);
  }

  @Test
  void aHouseUnderStrainLetsInFewer() {
    var lobby = new Lobby(policy(LineMode.ALWAYS, 40, 100), PLENTY);
    lobby.put(policy(LineMode.ALWAYS, 40, 100).with(LineFlow.PAUSED));
    var last = lobby.crowd(40).getLast();
    lobby.isStrained = true;
    lobby.put(policy(LineMode.ALWAYS, 40, 100));

    lobby.round();

    assertThat(lobby.inside()).isBetween(1L, 20L);
    assertThat(lobby.ask.ask(last))
        .isInstanceOfSatisfying(
            Standing.Waiting.class,
            waits -> assertThat(waits.brake()).contains(Standing.Reason.HOUSE_IS_SLOW));
  }

  @Test
  void aFullLineTakesNobodyAndADrainingOneNobodyNew() {
    var lobby = new Lobby(policy(LineMode.ALWAYS, 1, 2), PLENTY);
    lobby.crowd(3);
    assertThat(lobby.join(aBuyer())).isInstanceOf(Outcome.Full.class);

    var draining = new Lobby(policy(LineMode.ALWAYS, 1, 100), PLENTY);
    var ticket = draining.crowd(2).getLast();
    draining.put(policy(LineMode.ALWAYS, 1, 100).with(LineFlow.DRAINING));
    assertThat(draining.join(aBuyer())).isEqualTo(new Outcome.Draining());
    assertThat(draining.join(ticket.user())).isInstanceOf(Outcome.Joined.class);
  }

  @Test
  void whatRedisForgotComesBackWithThePeopleAndNobodyGetsInTwice() {
    var lobby = new Lobby(policy(LineMode.ALWAYS, 1, 100), PLENTY);
    var crowd = lobby.crowd(3);
    lobby.round();
    lobby.ask.ask(crowd.get(0));
    lobby.waiting.flush(lobby.concert);

    assertThat(lobby.ask.ask(crowd.get(2))).isInstanceOf(Standing.Waiting.class);
    assertThat(lobby.ask.ask(crowd.get(1))).isInstanceOf(Standing.Waiting.class);
    assertThat(lobby.ask.ask(crowd.get(0))).isInstanceOf(Standing.Inside.class);
    lobby.leave.leave(crowd.get(0));
    assertThat(lobby.inside()).as("the line rests a moment").isZero();
    assertThat(lobby.ask.ask(crowd.get(0))).isNotInstanceOf(Standing.Waiting.class);

    lobby.pass(Duration.ofSeconds(5));
    lobby.round();

    assertThat(lobby.ask.ask(crowd.get(1))).isInstanceOf(Standing.Inside.class);
    assertThat(lobby.ask.ask(crowd.get(2))).isInstanceOf(Standing.Waiting.class);
  }

  @Test
  void whileRedisIsAwayWhoWaitsHearsWhatHeHeardAndWhoIsInsideStays() {
    var lobby = new Lobby(policy(LineMode.ALWAYS, 1, 100), PLENTY);
    var crowd = lobby.crowd(2);
    lobby.round();
    var inside = (Standing.Inside) lobby.ask.ask(crowd.get(0));
    lobby.ask.ask(crowd.get(1));

    lobby.waiting.setAway(true);

    assertThat(lobby.ask.ask(crowd.get(1)))
        .isInstanceOfSatisfying(
            Standing.Waiting.class,
            waits -> {
              assertThat(waits.isStale()).isTrue();
              assertThat(waits.ahead()).isZero();
            });
    assertThat(lobby.ask.ask(crowd.get(0))).isEqualTo(inside);
    assertThat(lobby.doors.check(lobby.concert, Optional.empty(), Optional.of(inside.pass())))
        .isEqualTo(Answer.LET_IN);
  }

  @Test
  void beforeTheOpeningNobodyIsLetInAndThenAllAreInTheOrderOfTheDraw() {
    var opensAt = Lobby.NOON.plusSeconds(600);
    var lobby = new Lobby(policy(LineMode.ALWAYS, 100, 1_000), PLENTY, opensAt);
    var crowd = lobby.crowd(20);
    lobby.round();
    assertThat(lobby.inside()).isZero();
    assertThat(lobby.ask.ask(crowd.getFirst())).isInstanceOf(Standing.Early.class);

    lobby.pass(Duration.ofSeconds(600));
    crowd.forEach(lobby.ask::ask);
    lobby.round();
    lobby.round();

    var line = lobby.lines.find(lobby.concert).orElseThrow();
    var draw = lobby.known.draw(line, 20);
    assertThat(lobby.journal.inside(lobby.concert))
        .extracting(each -> draw.placeOf(each.ticket().number()))
        .containsExactlyElementsOf(LongStream.range(0, 20).boxed().toList());
  }

  @Test
  void whereTheSaleHasBegunAlreadyTheFirstToComeIsTheFirstInLine() {
    var lobby = new Lobby(policy(LineMode.OFF, 1, 100), PLENTY);
    lobby.put(policy(LineMode.ALWAYS, 1, 100).with(LineFlow.PAUSED));

    var first = (Outcome.Joined) lobby.join(aBuyer());

    assertThat(first.standing()).isInstanceOf(Standing.Waiting.class);
  }
}

package encore.application.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A beacon may be late, and a request repeated: who has come again meanwhile is not meant. */
class GoingAwayTest {

  private final Lobby lobby = new Lobby(of(1), 1_000);

  @Test
  void anOldTicketTakesNobodyOutOfHisNewPlace() {
    var crowd = lobby.crowd(2);
    lobby.round();
    lobby.leave.leave(crowd.get(1));
    var again = lobby.ticket(crowd.get(1).user());

    lobby.leave.leave(crowd.get(1));

    assertThat(lobby.ask.ask(again)).isInstanceOf(Standing.Waiting.class);
  }

  @Test
  void anOldPassTakesNobodyOutOfHisNewPlaceNorOutOfTheHouse() {
    var first = lobby.crowd(1).getFirst();
    var pass = inside(first).pass();
    lobby.leave.leave(pass);
    lobby.crowd(1);
    lobby.round();
    var again = lobby.ticket(first.user());

    lobby.leave.leave(pass);
    lobby.leave.leave(first);

    assertThat(lobby.ask.ask(again)).isInstanceOf(Standing.Waiting.class);
    lobby.put(of(2));
    lobby.round();
    lobby.leave.leave(pass);
    lobby.leave.leave(first);
    assertThat(lobby.ask.ask(again)).isInstanceOf(Standing.Inside.class);
  }

  @Test
  void whoGoesByHisPassOrByItsTicketIsOut() {
    var crowd = lobby.crowd(3);
    lobby.leave.leave(inside(crowd.get(0)).pass());
    assertThat(lobby.ask.ask(crowd.get(0))).isEqualTo(new Standing.Nowhere());
    inside(crowd.get(1));

    lobby.leave.leave(crowd.get(1));

    assertThat(lobby.ask.ask(crowd.get(2))).isInstanceOf(Standing.Inside.class);
    assertThat(lobby.inside()).isEqualTo(1);
  }

  private Standing.Inside inside(Ticket ticket) {
    lobby.round();
    return (Standing.Inside) lobby.ask.ask(ticket);
  }

  private static LinePolicy of(int most) {
    return new LinePolicy(
        LineMode.ALWAYS,
        LineFlow.RUNNING,
        new AdmissionPolicy(OptionalInt.of(most), OptionalInt.empty(), Duration.ofSeconds(1)),
        Duration.ofMinutes(5),
        Duration.ofSeconds(60),
        Duration.ofSeconds(45),
        100,
        0);
  }
}

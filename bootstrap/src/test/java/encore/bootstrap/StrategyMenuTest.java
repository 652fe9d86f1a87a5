package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategyMenuTest {

  private final List<String> events = new ArrayList<>();
  private final StrategyMenu menu =
      new StrategyMenu(name -> new Noisy(name, events), StrategyMenu.Served::claims);

  @Test
  void aStrategyIsMadeOnceAndOnlyWhenSomebodyWantsIt() {
    assertThat(events).isEmpty();

    assertThat(menu.of(LockStrategy.ROW_LOCK)).isSameAs(menu.of(LockStrategy.ROW_LOCK));

    assertThat(events).containsExactly("made ROW_LOCK");
  }

  @Test
  void whatWasMadeIsEndedEvenIfAnotherDoesNotEndWell() {
    menu.of(LockStrategy.CONDITIONAL_UPDATE);
    menu.of(LockStrategy.ROW_LOCK);

    menu.close();

    assertThat(events).contains("ended CONDITIONAL_UPDATE", "ended ROW_LOCK");
  }

  private record Noisy(LockStrategy name, List<String> events)
      implements SeatClaims, AutoCloseable {

    Noisy {
      events.add("made " + name);
    }

    @Override
    public Claim.Result claim(Claim claim) {
      return new Claim.Result.Contended();
    }

    @Override
    public void close() {
      events.add("ended " + name);
      throw new IllegalStateException("on purpose");
    }
  }
}

package encore.application.waitingroom;

import encore.testing.Foyer;
import encore.testing.InMemoryFoyer;
import encore.testing.LineDrawContract;
import encore.testing.LineLossContract;
import encore.testing.LineRushContract;
import encore.testing.LineSilenceContract;
import encore.testing.LineWalkContract;
import encore.testing.LostDrawContract;
import encore.testing.WaitingLinesContract;
import org.junit.jupiter.api.Nested;

/** The lines that tests of use cases stand on keep the contract of the real ones. */
class InMemoryWaitingLinesTest {

  @Nested
  class Order extends WaitingLinesContract {
    @Override
    protected Foyer foyer() {
      return new InMemoryFoyer();
    }
  }

  @Nested
  class Draw extends LineDrawContract {
    @Override
    protected Foyer foyer() {
      return new InMemoryFoyer();
    }
  }

  @Nested
  class Loss extends LineLossContract {
    @Override
    protected Foyer foyer() {
      return new InMemoryFoyer();
    }
  }

  @Nested
  class LostDraw extends LostDrawContract {
    @Override
    protected Foyer foyer() {
      return new InMemoryFoyer();
    }
  }

  @Nested
  class Silence extends LineSilenceContract {
    @Override
    protected Foyer foyer() {
      return new InMemoryFoyer();
    }
  }

  @Nested
  class Rush extends LineRushContract {
    @Override
    protected Foyer foyer() {
      return new InMemoryFoyer();
    }
  }

  @Nested
  class Walk extends LineWalkContract {
    @Override
    protected Foyer foyer() {
      return new InMemoryFoyer();
    }
  }
}

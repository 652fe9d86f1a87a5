package encore.redis.waitingroom;

import encore.testing.Foyer;
import encore.testing.LineDrawContract;
import encore.testing.LineLossContract;
import encore.testing.LineRushContract;
import encore.testing.LineSilenceContract;
import encore.testing.LineWalkContract;
import encore.testing.LostDrawContract;
import encore.testing.WaitingLinesContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

class RedisWaitingLinesIT {

  private static final RedisFoyer FOYER = new RedisFoyer();

  @Nested
  class Order extends WaitingLinesContract {
    @Override
    protected Foyer foyer() {
      return FOYER;
    }
  }

  @Nested
  class Draw extends LineDrawContract {
    @Override
    protected Foyer foyer() {
      return FOYER;
    }
  }

  @Nested
  class Loss extends LineLossContract {
    @Override
    protected Foyer foyer() {
      return FOYER;
    }
  }

  @Nested
  class LostDraw extends LostDrawContract {
    @Override
    protected Foyer foyer() {
      return FOYER;
    }
  }

  @Nested
  class Silence extends LineSilenceContract {
    @Override
    protected Foyer foyer() {
      return FOYER;
    }
  }

  @Nested
  class Rush extends LineRushContract {
    @Override
    protected Foyer foyer() {
      return FOYER;
    }
  }

  @Nested
  class Walk extends LineWalkContract {
    @Override
    protected Foyer foyer() {
      return FOYER;
    }
  }

  @AfterAll
  static void close() {
    FOYER.close();
  }
}

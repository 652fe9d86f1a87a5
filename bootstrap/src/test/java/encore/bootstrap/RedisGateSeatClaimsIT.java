package encore.bootstrap;

import encore.persistence.booking.Bustle;
import encore.persistence.support.TestDatabase;
import encore.redis.booking.RedisClaims;
import encore.redis.testing.RedisServer;
import encore.testing.BoxOffice;
import encore.testing.HoldsContract;
import encore.testing.SeatClaimsContract;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RedisGateSeatClaimsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final RedisAtHand REDIS =
      new RedisAtHand(RedisServer.forThisBuild().url(), Map.of());

  @Nested
  class Claims extends SeatClaimsContract {
    @Override
    protected BoxOffice office() {
      return gated();
    }
  }

  @Nested
  class HoldsBehindTheGate extends HoldsContract {
    @Override
    protected BoxOffice office() {
      return gated();
    }
  }

  @Test
  void whateverMeetsOnTheSameSeatsTheBooksAreSound() throws Exception {
    var bustle = new Bustle(gated(), DATABASE);

    gated().audit(bustle.run());
    bustle.everySeatIsForSaleAgain();
  }

  private static BoxOffice gated() {
    return new RedisBoxOffice(DATABASE, REDIS, RedisClaims::gateBefore);
  }

  @AfterAll
  static void close() {
    REDIS.close();
  }
}

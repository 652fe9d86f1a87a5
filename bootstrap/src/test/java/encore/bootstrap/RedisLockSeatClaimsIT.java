package encore.bootstrap;

import encore.persistence.booking.Bustle;
import encore.persistence.support.TestDatabase;
import encore.redis.booking.RedisClaims;
import encore.redis.testing.RedisServer;
import encore.testing.BoxOffice;
import encore.testing.SeatClaimsContract;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RedisLockSeatClaimsIT extends SeatClaimsContract {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final RedisAtHand REDIS =
      new RedisAtHand(RedisServer.forThisBuild().url(), Map.of());

  @Override
  protected BoxOffice office() {
    return new RedisBoxOffice(DATABASE, REDIS, RedisClaims::lockAround);
  }

  @Test
  void whateverMeetsOnTheSameSeatsTheBooksAreSound() throws Exception {
    var bustle = new Bustle(office(), DATABASE);

    office().audit(bustle.run());
    bustle.everySeatIsForSaleAgain();
  }

  @AfterAll
  static void close() {
    REDIS.close();
  }
}

package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.coupon.IssueMode;
import encore.testing.Form;
import encore.testing.servers.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A house of its own process is killed while it promises coupons, or hands them out: whoever asks
 * again with his key hears the truth from the one that comes back.
 */
class CouponsSurviveAKillIT {

  private static final int QUOTA = Form.of(225, 450);
  private static final int FANS = Form.of(300, 600);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path directory;
  private static RunningHouse house;

  /** The books alone: this one would serve those of the other. */
  @BeforeAll
  static void open() {
    house =
        RunningHouse.start(
            Map.of("encore.coupon.requests.patience", "5m", "encore.coupon.issue.way", "async"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whoWasCutOffHearsTheTruthFromTheHouseThatComesBack() throws Exception {
    try (var apart = apart("conditional-update")) {
      killed(apart, IssueMode.ASYNC);
      killed(apart, IssueMode.SYNC);
    }
  }

  @Test
  void soDoesWhoWasInABatch() throws Exception {
    try (var apart = apart("group-commit")) {
      killed(apart, IssueMode.SYNC);
    }
  }

  private static HouseApart apart(String lock) {
    return new HouseApart(directory, house.databaseUrl(), Map.of("encore.coupon.lock", lock));
  }

  private static void killed(HouseApart apart, IssueMode mode) throws Exception {
    apart.awaitReady();
    var crowd = new CouponCrowd(house, apart::url, QUOTA, mode);

    var ends =
        crowd.run(
            FANS,
            () -> {
              Await.until("some have a place", PATIENCE, () -> crowd.placed.get() > 50);
              apart.kill();
              assertThat(crowd.placed.get()).as("killed in the middle").isLessThan(QUOTA);
              apart.startAgain();
            });

    crowd.books().assertSound(ends);
  }
}

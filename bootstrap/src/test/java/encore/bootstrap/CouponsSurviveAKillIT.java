package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.coupon.IssueMode;
import encore.testing.servers.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A house of its own process is killed while it promises coupons, or hands them out: whoever asks
 * again with his key hears the truth from the one that comes back.
 */
class CouponsSurviveAKillIT {

  private static final int QUOTA = 450;
  private static final int FANS = 600;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"ASYNC, conditional-update", "SYNC, conditional-update", "SYNC, group-commit"})
  void whoWasCutOffHearsTheTruthFromTheHouseThatComesBack(IssueMode mode, String lock)
      throws Exception {
    // The books alone: this one would serve those of the other.
    var aside = Map.of("encore.coupon.requests.patience", "5m", "encore.coupon.issue.way", "async");
    try (var house = RunningHouse.start(aside);
        var apart =
            new HouseApart(directory, house.databaseUrl(), Map.of("encore.coupon.lock", lock))) {
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
}

package encore.loadtest.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.Play;
import encore.loadtest.measure.Frame;
import encore.loadtest.report.Begun;
import encore.loadtest.report.Ended;
import encore.loadtest.report.Onlooker;
import encore.loadtest.scenario.FakeShop.Crime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fans are told is held against the books afterwards, and whoever cheats is found out. */
@Timeout(60)
class CheatingShopTest {

  @Test
  void anHonestShopKeepsItsPromises() throws Exception {
    for (var scenario : List.of("charge", "coupon-sync")) {
      var ended = played(scenario, Crime.NONE);
      assertThat(ended.findings()).isNotEmpty().allMatch(Finding::holds);
      assertThat(ended.measured().failedShare()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "charge, LOSES_A_WON, balances are what they were",
    "charge, LOSES_A_WON, each balance is the sum",
    "charge, LOSES_A_LINE, each balance is the sum",
    "coupon-sync, ONE_TOO_MANY, as many coupons",
    "coupon-sync, A_NUMBER_TWICE, coupons are numbered",
    "coupon-sync, TWO_FOR_ONE, nobody has two",
  })
  void aCrimeIsFound(String scenario, Crime crime, String promise) throws Exception {
    var ended = played(scenario, crime);
    assertThat(ended.exitCode()).isEqualTo(Ended.BROKEN);
    assertThat(ended.findings())
        .filteredOn(finding -> !finding.holds())
        .anySatisfy(finding -> assertThat(finding.promise()).startsWith(promise));
  }

  private static Ended played(String scenario, Crime crime) throws Exception {
    try (var shop = new FakeShop(crime)) {
      var named = Scenarios.named(scenario).orElseThrow();
      return new Play(
              named, shop.ground(scenario.equals("charge") ? 300 : 1_500), new Nobody(), List.of())
          .run("");
    }
  }

  /** Looks at nothing. */
  private static final class Nobody implements Onlooker {
    @Override
    public void begins(Begun begun) {}

    @Override
    public void second(Frame frame) {}

    @Override
    public void ended(Ended ended) {}
  }
}

package encore.domain.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.AdmissionPolicy.Quota;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionPolicyTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final long MANY = 1_000_000;

  @Nested
  class WithACap {

    private final AdmissionPolicy policy = AdmissionPolicy.atMost(50);

    @ParameterizedTest
    @CsvSource({"0, 50", "49, 1", "50, 0", "60, 0"})
    void asManyComeInAsThereIsRoom(int inside, int admits) {
      assertThat(policy.quota(inside(inside))).isEqualTo(new Quota(admits, Brake.FULL));
    }

    @Test
    void nobodyComesInForWhomThereIsNoSeat() {
      assertThat(policy.quota(new Situation(3, 5, 0, 1, 0))).isEqualTo(new Quota(2, Brake.FULL));
      assertThat(policy.quota(new Situation(5, 5, 0, 1, 0)))
          .isEqualTo(new Quota(0, Brake.FEW_SEATS));
      assertThat(policy.quota(new Situation(0, 0, 0, 1, 0)))
          .isEqualTo(new Quota(0, Brake.SOLD_OUT));
    }

    @Test
    void aHouseThatIsSlowHasRoomForFewer() {
      assertThat(policy.quota(new Situation(20, MANY, 0, 0.5, 0)))
          .isEqualTo(new Quota(5, Brake.STRAIN));
      assertThat(policy.quota(new Situation(30, MANY, 0, 0.5, 0)))
          .isEqualTo(new Quota(0, Brake.STRAIN));
    }

    /** Their room is given to others when their time is up, not before: the cap is a promise. */
    @Test
    void noShowsMakeNoRoomBeyondTheCap() {
      assertThat(policy.quota(new Situation(50, MANY, 0, 1, 0.5)).admits()).isZero();
    }
  }

  @Nested
  class WithAPace {

    private final AdmissionPolicy policy =
        new AdmissionPolicy(OptionalInt.empty(), OptionalInt.of(10), SECOND);

    @ParameterizedTest
    @CsvSource({"0, 10", "9, 1", "10, 0"})
    void soManyComeInDuringAnInterval(int admitted, int admits) {
      assertThat(policy.quota(admitted(admitted, 0))).isEqualTo(new Quota(admits, Brake.PACE));
    }

    @ParameterizedTest
    @CsvSource({"0.2, 13", "0.5, 20", "0.9, 20"})
    void forThoseWhoDoNotComeOthersDoButTwiceAsManyAtMost(double noShows, int admits) {
      assertThat(policy.quota(admitted(0, noShows)).admits()).isEqualTo(admits);
    }

    @Test
    void aHouseThatIsSlowLetsInFewerButSomebody() {
      assertThat(policy.quota(new Situation(0, MANY, 0, 0.1, 0)).admits()).isEqualTo(1);
    }
  }

  @Nested
  class WithBoth {

    private final AdmissionPolicy policy =
        new AdmissionPolicy(OptionalInt.of(50), OptionalInt.of(10), SECOND);

    @Test
    void theNarrowerOneDecides() {
      assertThat(policy.quota(new Situation(0, MANY, 0, 1, 0)))
          .isEqualTo(new Quota(10, Brake.PACE));
      assertThat(policy.quota(new Situation(47, MANY, 0, 1, 0)))
          .isEqualTo(new Quota(3, Brake.FULL));
    }
  }

  @Test
  void theOperatorsHandKnowsNoPaceButTheRoomInside() {
    var policy = new AdmissionPolicy(OptionalInt.of(50), OptionalInt.of(1), SECOND);

    assertThat(policy.byHand(new Situation(20, MANY, 1, 1, 0), 100)).isEqualTo(30);
    assertThat(policy.byHand(new Situation(20, MANY, 1, 1, 0), 7)).isEqualTo(7);
    assertThat(policy.byHand(new Situation(50, MANY, 1, 1, 0), 7)).isZero();
    assertThat(policy.byHand(new Situation(0, 0, 0, 1, 0), 7)).isZero();
  }

  @Test
  void aLineHasALimitOfSomeKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdmissionPolicy(OptionalInt.empty(), OptionalInt.empty(), SECOND));
    assertThatIllegalArgumentException().isThrownBy(() -> AdmissionPolicy.atMost(0));
    assertThatIllegalArgumentException().isThrownBy(() -> AdmissionPolicy.atMost(100_001));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdmissionPolicy(OptionalInt.of(1), OptionalInt.of(1), Duration.ZERO));
  }

  private static Situation inside(int inside) {
    return new Situation(inside, MANY, 0, 1, 0);
  }

  private static Situation admitted(int admitted, double noShows) {
    return new Situation(0, MANY, admitted, 1, noShows);
  }
}

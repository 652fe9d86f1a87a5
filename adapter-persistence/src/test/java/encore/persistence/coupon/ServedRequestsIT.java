package encore.persistence.coupon;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.coupon.CouponIssues;
import encore.application.coupon.IssueRequest.Answer;
import encore.application.coupon.IssueRequest.Reason;
import encore.domain.coupon.UserCouponId;
import encore.persistence.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was promised an answer, and what he gets, counted by the database. */
class ServedRequestsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private final Mint mint = new Mint(DATABASE.database());
  private final Counter counter = new Counter(mint);

  @BeforeEach
  void noon() {
    DATABASE.setClock(Optional.of(NOON));
  }

  @Test
  void fiveHundredAreAnsweredByOneStatementInTheOrderOfTheirAcceptance() {
    var coupon = mint.tenth(450);
    counter.insert(coupon, 500);

    assertThat(counter.requests.serve(coupon.coupon().id(), 500)).isEqualTo(500);
    assertThat(counter.requests.serve(coupon.coupon().id(), 500)).as("each once").isZero();

    assertThat(counter.numbersInOrderOfAcceptance(coupon))
        .isEqualTo(LongStream.rangeClosed(1, 450).boxed().toList());
    assertThat(counter.count(coupon, "status = 'REJECTED' AND reason = 'COUPON_SOLD_OUT'"))
        .isEqualTo(50);
    assertThat(mint.standing(coupon.coupon().id()).coupon().stock().issued()).isEqualTo(450);
    assertThat(counter.told(coupon)).as("a wish each, and an answer each").isEqualTo(1_000);
  }

  @Test
  void whoeverServesAtOnceAnswersEachOnceAndNumbersHaveNoGap() throws Exception {
    var coupon = mint.tenth(90);
    counter.insert(coupon, 120);

    var answered = race(8, _ -> () -> counter.serveAll(coupon));

    assertThat(answered.stream().mapToInt(each -> each).sum()).isEqualTo(120);
    assertThat(counter.numbersInOrderOfAcceptance(coupon))
        .isEqualTo(LongStream.rangeClosed(1, 90).boxed().toList());
  }

  @Test
  void everybodyHearsWhyHeGetsNone() {
    var coupon = mint.tenth(5);
    var has = aBuyer();
    var hasOne = Counter.id(counter.accept(coupon, has));
    mint.given(coupon, has);
    var isIn = Counter.id(counter.accept(coupon, aBuyer()));
    DATABASE.setClock(Optional.of(Mint.WINDOW.closesAt()));
    counter.serveAll(coupon);
    assertThat(counter.answer(hasOne))
        .isEqualTo(new Answer.Rejected(Reason.COUPON_ALREADY_ISSUED, Mint.WINDOW.closesAt()));
    assertThat(counter.answer(isIn))
        .as("accepted while it was open")
        .isInstanceOf(Answer.Issued.class);

    noon();
    var late = Counter.id(counter.accept(coupon, aBuyer()));
    mint.edit(coupon, Mint.stopped());
    counter.serveAll(coupon);
    assertThat(counter.answer(late)).isEqualTo(new Answer.Rejected(Reason.COUPON_NOT_ACTIVE, NOON));

    var gone = mint.tenth(1);
    var lost = Counter.id(counter.accept(gone, aBuyer()));
    mint.database
        .sql()
        .sql("DELETE FROM coupon WHERE id = :id")
        .param("id", Counter.idOf(gone))
        .update();
    assertThat(counter.serveAll(gone)).isOne();
    assertThat(counter.answer(lost)).isEqualTo(new Answer.Rejected(Reason.COUPON_NOT_FOUND, NOON));
  }

  /** C4: who was accepted before another began is not refused in his favour, whoever he is. */
  @Test
  void whoTakesAtOnceStandsBehindThoseWhoWerePromised() {
    var coupon = mint.tenth(1);
    var anna = Counter.id(counter.accept(coupon, aBuyer()));
    var issues = new RowLockCouponIssues(mint.database);
    var bob = aBuyer();

    assertThat(issues.take(coupon.coupon().id(), bob, new UserCouponId(UUID.randomUUID())))
        .isEqualTo(new CouponIssues.Result.Behind());
    counter.serveAll(coupon);
    assertThat(issues.take(coupon.coupon().id(), bob, new UserCouponId(UUID.randomUUID())))
        .isEqualTo(new CouponIssues.Result.SoldOut());
    assertThat(counter.answer(anna)).isInstanceOf(Answer.Issued.class);
  }

  @Test
  void whoWaitsTooLongIsFoundAndWhatIsOldGoesAway() {
    var coupon = mint.tenth(5);
    counter.accept(coupon, aBuyer());
    var patience = Duration.ofSeconds(2);
    assertThat(counter.waiting.late(patience, 5)).isEmpty();
    DATABASE.setClock(Optional.of(NOON.plusSeconds(3)));
    assertThat(counter.waiting.late(patience, 5)).containsExactly(coupon.coupon().id());
    assertThat(counter.waiting.backlog().oldest().orElseThrow().age())
        .isEqualTo(Duration.ofSeconds(3));
    assertThat(counter.waiting.backlog().count()).isOne();

    counter.serveAll(coupon);
    assertThat(counter.waiting.late(patience, 5)).isEmpty();
    assertThat(counter.waiting.backlog().oldest()).isEmpty();
    DATABASE.setClock(Optional.of(NOON.plusSeconds(63)));
    var unanswered = Counter.id(counter.accept(coupon, aBuyer()));
    assertThat(counter.requests.forget(Duration.ofSeconds(61), 5)).isZero();
    assertThat(counter.requests.forget(Duration.ofSeconds(59), 5)).isOne();
    assertThat(counter.answer(unanswered)).as("waits, however old").isEqualTo(new Answer.Pending());
  }

  @Test
  void theSchemaLetsNobodyAnswerTwiceOrTakeAnAnswerBack() {
    var coupon = mint.tenth(5);
    var one = Counter.id(counter.accept(coupon, aBuyer()));
    counter.serveAll(coupon);
    for (var wrong :
        List.of(
            "status = 'PENDING', user_coupon_id = NULL, finished_at = NULL",
            "status = 'REJECTED', reason = 'COUPON_SOLD_OUT', user_coupon_id = NULL")) {
      assertThatThrownBy(() ->
              mint.database
                  .sql()
                  .sql("UPDATE coupon_request SET " + wrong + " WHERE id = :id")
                  .param("id", one.value())
                  .update())
          .as(wrong)
          .isNotNull();
    }
  }
}

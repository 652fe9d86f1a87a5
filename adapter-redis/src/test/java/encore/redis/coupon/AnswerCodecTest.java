package encore.redis.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.IssueRequest;
import encore.application.coupon.IssueRequest.Answer;
import encore.application.coupon.IssueRequest.Reason;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueRequestId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is remembered of an answer: all of it, or nothing. */
class AnswerCodecTest {

  private static final Instant AT = Instant.parse("2026-09-01T12:00:00.000001Z");
  private static final IssueRequestId ID = new IssueRequestId(new UUID(0, 1));

  @Test
  void whatIsFinalIsReadAsItWasWithItsOwner() {
    for (var answer :
        List.of(
            new Answer.Issued(new UserCouponId(new UUID(0, 4)), AT),
            new Answer.Rejected(Reason.COUPON_SOLD_OUT, AT))) {
      var request = request(answer);
      var text = AnswerCodec.write(request).orElseThrow();
      assertThat(AnswerCodec.read(ID, text)).contains(request);
      assertThat(AnswerCodec.read(new IssueRequestId(new UUID(0, 9)), text)).isEmpty();
    }
  }

  @Test
  void whatIsOpenIsNotKeptAndWhatNobodyUnderstandsIsNothing() {
    assertThat(AnswerCodec.write(request(new Answer.Pending()))).isEmpty();
    var text = AnswerCodec.write(request(new Answer.Rejected(Reason.COUPON_SOLD_OUT, AT)));
    var words = text.orElseThrow();
    for (var wrong :
        List.of(
            "",
            words + " ",
            "2" + words.substring(1),
            words.replace("SOLD_OUT", "SOLD_IN"),
            words.replace("REJECTED", "LOST"),
            words.replace("2026", "tomorrow"),
            words.replace(",", ";"))) {
      assertThat(AnswerCodec.read(ID, wrong)).as(wrong).isEmpty();
    }
  }

  private static IssueRequest request(Answer answer) {
    return new IssueRequest(
        ID, new CouponId(new UUID(0, 2)), new UserId(new UUID(0, 3)), AT, answer);
  }
}

package encore.redis.coupon;

import encore.application.coupon.IssueRequest;
import encore.application.coupon.IssueRequest.Answer;
import encore.application.coupon.IssueRequest.Reason;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueRequestId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer that is final, as text. What another version of us wrote and we cannot read, or what is
 * about another request, is none.
 */
final class AnswerCodec {

  private static final String FORM = "1";
  private static final int WORDS = 7;

  private AnswerCodec() {}

  static Optional<String> write(IssueRequest request) {
    return switch (request.answer()) {
      case Answer.Pending() -> Optional.empty();
      case Answer.Issued(var coupon, var at) ->
          Optional.of(text(request, at, "ISSUED", coupon.value().toString()));
      case Answer.Rejected(var why, var at) ->
          Optional.of(text(request, at, "REJECTED", why.name()));
    };
  }

  private static String text(IssueRequest request, Instant at, String status, String what) {
    return String.join(
        " ",
        FORM,
        request.id().value().toString(),
        request.coupon().value() + "," + request.owner().value(),
        request.acceptedAt().toString(),
        at.toString(),
        status,
        what);
  }

  static Optional<IssueRequest> read(IssueRequestId request, String text) {
    var words = text.split(" ", -1);
    if (words.length != WORDS
        || !words[0].equals(FORM)
        || !words[1].equals(request.value().toString())) {
      return Optional.empty();
    }
    try {
      var whose = words[2].split(",", 2);
      return Optional.of(
          new IssueRequest(
              request,
              new CouponId(UUID.fromString(whose[0])),
              new UserId(UUID.fromString(whose[1])),
              Instant.parse(words[3]),
              answer(words[5], words[6], Instant.parse(words[4]))));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private static Answer answer(String status, String what, Instant at) {
    return switch (status) {
      case "ISSUED" -> new Answer.Issued(new UserCouponId(UUID.fromString(what)), at);
      case "REJECTED" -> new Answer.Rejected(Reason.valueOf(what), at);
      default -> throw new IllegalArgumentException("no answer: " + status);
    };
  }
}

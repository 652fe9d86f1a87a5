package encore.loadtest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import encore.loadtest.crowd.Witness.Seen;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read out of a request and its answer. */
class ScribeTest {

  private static final String TOKEN =
      "x."
          + Base64.getUrlEncoder()
              .encodeToString("{\"sub\":\"ann\"}".getBytes(StandardCharsets.UTF_8))
          + ".y";
  private static final Request HOLD =
      Request.post("/api/bookings/start", "{\"scheduleId\":\"s\",\"seatNos\":[7,8]}");

  @Test
  void aHoldIsOfItsSeatsAndLastsItsTime() {
    var op =
        only(
            HOLD.keyed("k"),
            200,
            """
            {"bookingId":"b","heldAt":"2026-01-01T00:00:00Z","expiresAt":"2026-01-01T00:05:00Z",
             "seats":[{"seatNo":7},{"seatNo":8}]}
            """);
    assertThat(op)
        .isEqualTo(
            new Op(
                3,
                "ann",
                Act.HELD,
                List.of("seat s/7", "seat s/8"),
                "b",
                "k",
                300_000_000_000L,
                Outcome.OK,
                "",
                90,
                190));
  }

  @Test
  void whoLosesHasSeenTheSeatsThatAreNamed() {
    var op = only(HOLD, 409, "{\"code\":\"SEAT_ALREADY_HELD\",\"unavailableSeats\":[8]}");
    assertThat(op.things()).containsExactly("seat s/8");
    assertThat(op.is(Act.HELD, Outcome.REFUSED)).isTrue();
    assertThat(op.note()).isEqualTo("SEAT_ALREADY_HELD");
  }

  @Test
  void withoutAnAnswerNobodyKnows() {
    assertThat(only(HOLD, 0, "reset").outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(only(HOLD, 503, "{\"code\":\"OUTCOME_UNKNOWN\"}").outcome())
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(only(HOLD, 503, "").outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(only(HOLD, 500, "{\"code\":\"INTERNAL_ERROR\"}").things()).hasSize(2);
    assertThat(only(HOLD, 503, "{\"code\":\"BUSY\"}").outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void aPaymentIsOfSeatsAndPoints() {
    var told = "{\"paymentId\":\"p\",\"currentBalance\":40,\"booking\":{\"bookingId\":\"b\"}}";
    assertThat(read(Request.post("/api/payments/p/complete", "{}"), 200, told))
        .extracting(Op::title, Op::value)
        .containsExactly(tuple("CONFIRMED:b", -1L), tuple("USE:payment/p", 40L));
  }

  @Test
  void aPromiseIsKeptUnderItsName() {
    var promise = only(Request.post("/api/coupons/c/issue", ""), 202, "{\"requestId\":\"r\"}");
    assertThat(promise.is(Act.PROMISED, Outcome.OK)).isTrue();
    var asked = Request.get("/api/coupons/issue-requests/r");
    var told =
        "{\"couponId\":\"c\",\"requestId\":\"r\",\"status\":\"ISSUED\",\"userCouponId\":\"u\"}";
    assertThat(only(asked, 200, told).title()).isEqualTo("ISSUED:u");
    assertThat(read(asked, 200, "{\"couponId\":\"c\",\"status\":\"PENDING\"}")).isEmpty();
  }

  @Test
  void whoOnlyLooksAtAMapIsNotWrittenDown() {
    assertThat(Scribe.isOfInterest(Request.get("/api/schedules/s/seat-status"))).isFalse();
    assertThat(Scribe.isOfInterest(Request.get("/api/bookings/b"))).isFalse();
    assertThat(Scribe.isOfInterest(Request.get("/api/users/ann/balance?x=1"))).isTrue();
    assertThat(Scribe.isOfInterest(Request.post("/api/users/ann/balance/charge", "{}"))).isTrue();
    assertThat(Scribe.isOfInterest(HOLD)).isTrue();
  }

  private static Op only(Request request, int status, String body) {
    var ops = read(request, status, body);
    assertThat(ops).hasSize(1);
    return ops.getFirst();
  }

  private static List<Op> read(Request request, int status, String body) {
    var response = new Response(status, Map.of(), body);
    var seen = new Seen(3, Step.of("any"), request.by(TOKEN), response, 95, 100, 200);
    return new Scribe(10).read(seen);
  }
}

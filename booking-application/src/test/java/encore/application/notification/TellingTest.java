package encore.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellingTest {

  private static final UserId FAN = new UserId(new UUID(1, 1));
  private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

  @Test
  void whoHasSeatsIsToldHowManyAndForHowMuch() {
    var notice =
        told(EventType.BOOKING_CONFIRMED, Map.of("seatCount", 2L, "totalAmount", 340_000L));

    assertThat(notice.orElseThrow().kind()).isEqualTo(NoticeKind.SEATS_ARE_YOURS);
    assertThat(notice.orElseThrow().facts())
        .isEqualTo(Map.of("seatCount", "2", "totalAmount", "340000"));
    assertThat(notice.orElseThrow().user()).isEqualTo(FAN);
    assertThat(notice.orElseThrow().at()).isEqualTo(NOON);
  }

  @Test
  void aGiftIsNoPurchase() {
    var facts = Map.<String, Object>of("complimentary", true);

    assertThat(kind(EventType.BOOKING_CONFIRMED, facts)).contains(NoticeKind.SEATS_GIVEN);
  }

  @Test
  void whoLetsHisHoldGoIsNotToldButACancelledBookingIs() {
    assertThat(kind(EventType.BOOKING_CANCELLED, Map.of())).isEmpty();
    assertThat(kind(EventType.BOOKING_CANCELLED, Map.of("confirmedAt", NOON.toString())))
        .contains(NoticeKind.BOOKING_CANCELLED);
    assertThat(kind(EventType.BOOKING_EXPIRED, Map.of())).contains(NoticeKind.HOLD_ENDED);
    assertThat(kind(EventType.BOOKING_HELD, Map.of())).isEmpty();
  }

  @Test
  void ofMoneyIsToldWhatCameAndWhatWentBackAndNothingOfNothing() {
    assertThat(kind(EventType.PAYMENT_COMPLETED, Map.of("paidAmount", 10L)))
        .contains(NoticeKind.PAYMENT_RECEIVED);
    assertThat(kind(EventType.PAYMENT_COMPLETED, Map.of("paidAmount", 0L))).isEmpty();
    assertThat(kind(EventType.PAYMENT_REFUNDED, Map.of("refundedAmount", 10L)))
        .contains(NoticeKind.MONEY_IS_BACK);
    assertThat(kind(EventType.PAYMENT_REFUNDED, Map.of("refundedAmount", 0L))).isEmpty();
  }

  @Test
  void aDeclinedCardIsToldAndALapsedPaymentIsToldByItsHold() {
    assertThat(kind(EventType.PAYMENT_FAILED, Map.of("status", "DECLINED", "amount", 5L)))
        .contains(NoticeKind.CARD_DECLINED);
    assertThat(kind(EventType.PAYMENT_FAILED, Map.of("status", "LAPSED", "amount", 5L))).isEmpty();
  }

  @Test
  void pointsThatWereUsedAreToldByTheirPayment() {
    assertThat(kind(EventType.POINT_CHARGED, Map.of())).contains(NoticeKind.POINTS_CHARGED);
    assertThat(kind(EventType.POINT_USED, Map.of())).isEmpty();
    assertThat(kind(EventType.POINT_REFUNDED, Map.of())).isEmpty();
  }

  @Test
  void whoAskedForACouponIsToldWhatCameOfItAndNotThatHeAsked() {
    assertThat(kind(EventType.COUPON_ISSUE_REQUESTED, Map.of())).isEmpty();
    assertThat(kind(EventType.COUPON_ISSUED, Map.of())).contains(NoticeKind.COUPON_ISSUED);

    var no = told(EventType.COUPON_REJECTED, Map.of("reason", "COUPON_SOLD_OUT", "couponId", "c"));

    assertThat(no.orElseThrow().kind()).isEqualTo(NoticeKind.COUPON_REJECTED);
    assertThat(no.orElseThrow().facts())
        .isEqualTo(Map.of("reason", "COUPON_SOLD_OUT", "couponId", "c"));
  }

  @Test
  void anOrderIsToldWithHowManyThingsAndWhatWasPaid() {
    var lines = List.of(Map.of("quantity", 2), Map.of("quantity", 1));
    var facts =
        Map.<String, Object>of("items", lines, "totalAmount", 90_000, "finalAmount", 80_000);

    assertThat(kind(EventType.ORDER_CANCELLED, facts)).contains(NoticeKind.ORDER_CANCELLED);
    var paid = told(EventType.ORDER_PAID, facts).orElseThrow();

    assertThat(paid.kind()).isEqualTo(NoticeKind.ORDER_PAID);
    assertThat(paid.facts())
        .isEqualTo(Map.of("itemCount", "3", "amount", "80000", "totalAmount", "90000"));
  }

  @Test
  void newsWithoutAReaderCannotBeTakenIn() {
    assertThatThrownBy(() ->
            Telling.of(
                EventType.BOOKING_EXPIRED, event(EventType.BOOKING_EXPIRED), new Facts(Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<NoticeKind> kind(EventType type, Map<String, Object> facts) {
    return told(type, facts).map(Notice::kind);
  }

  private static Optional<Notice> told(EventType type, Map<String, Object> facts) {
    var all = new HashMap<>(facts);
    all.put("userId", FAN.value().toString());
    return Telling.of(type, event(type), new Facts(all));
  }

  private static Event event(EventType type) {
    return new Event(new UUID(7, 7), type.code(), "booking", "b", 1, type.topic(), "b", NOON, "{}");
  }
}

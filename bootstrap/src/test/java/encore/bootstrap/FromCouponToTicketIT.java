package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over HTTP: the house gives a coupon, its owner pays less with it, and has it back. */
class FromCouponToTicketIT {

  private static LossyWire wire;
  private static RunningHouse house;

  private final Visitor anna = house.visitor().as(UUID.randomUUID() + "@example.com");
  private final Visitor admin = house.visitor().asAdmin();
  private final String user = anna.get("/api/users/me").json().get("userId").asString();

  @BeforeAll
  static void open() {
    wire = LossyWire.to(LocalServers.forThisBuild().databaseUrl());
    house =
        RunningHouse.start(
            Map.of("encore.database.url", wire.url(), "encore.payment.refund-until", "1h"));
  }

  @AfterAll
  static void close() {
    house.close();
    wire.close();
  }

  @Test
  void byPointsToTheTicketAndBack() {
    charge(500_000);
    var coupon = granted();
    var check =
        anna.post(
            "/api/coupons/validate",
            "{\"userCouponId\":\"%s\",\"amount\":280000}".formatted(coupon));
    assertThat(check.json().get("payableAmount").asLong()).isEqualTo(260_000);

    var booking = held("[1,2]");
    var opened = pay(booking, "POINT", coupon);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    assertThat(opened.json().get("amount").asLong()).isEqualTo(280_000);
    assertThat(opened.json().get("discountAmount").asLong()).isEqualTo(20_000);
    assertThat(opened.json().get("payableAmount").asLong()).isEqualTo(260_000);
    assertThat(pay(held("[3]"), "CARD", coupon).json().get("reasonCode").asString())
        .isEqualTo("RESERVED");
    assertThat(standing()).isEqualTo("RESERVED");

    var payment = opened.header("Location").orElseThrow();
    var keyed = anna.keyed(UUID.randomUUID().toString());
    var paid = keyed.post(payment + "/complete", "{}");
    assertThat(paid.json().get("paidAmount").asLong()).isEqualTo(260_000);
    assertThat(keyed.post(payment + "/complete", "{}").body()).isEqualTo(paid.body());
    assertThat(balance()).isEqualTo(240_000);
    assertThat(standing()).isEqualTo("USED");
    assertThat(anna.get("/api/bookings/" + booking + "/ticket").status()).isEqualTo(200);

    var back = anna.delete("/api/bookings/" + booking);
    assertThat(back.json().get("refund").get("amount").asLong()).isEqualTo(260_000);
    assertThat(balance()).isEqualTo(500_000);
    assertThat(standing()).isEqualTo("USABLE");
  }

  @Test
  void byCardAndBack() {
    var coupon = granted();
    var booking = held("[1]");
    var payment = pay(booking, "CARD", coupon).header("Location").orElseThrow();
    var paid = anna.post(payment + "/complete", "{\"gatewayToken\":\"tok_approve\"}");
    assertThat(paid.status()).as(paid.body()).isEqualTo(200);
    assertThat(paid.json().get("paidAmount").asLong()).isEqualTo(126_000);
    assertThat(standing()).isEqualTo("USED");

    assertThat(anna.post(payment + "/cancel", "{}").status()).isEqualTo(200);
    assertThat(standing()).as("before the card has its money").isEqualTo("USABLE");
    Await.until(
        "the card has its money back",
        Duration.ofSeconds(15),
        () -> anna.get(payment).json().get("status").asString().equals("REFUNDED"));
    assertThat(anna.get(payment).json().get("refundedAmount").asLong()).isEqualTo(126_000);
    assertThat(standing()).isEqualTo("USABLE");
  }

  @Test
  void aPaymentInDoubtHasUsedItsCouponOnce() {
    charge(200_000);
    var coupon = granted();
    var payment = pay(held("[1]"), "POINT", coupon).header("Location").orElseThrow();
    var keyed = anna.keyed(UUID.randomUUID().toString());
    wire.loseTheCommitOf("INSERT INTO transfer");

    var first = keyed.post(payment + "/complete", "{}");
    var second = keyed.post(payment + "/complete", "{}");

    assertThat(first.code()).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(balance()).isEqualTo(74_000);
    assertThat(standing()).isEqualTo("USED");
  }

  @Test
  void theSameKeyGivesOneCouponAndAnotherKeyNone() {
    var campaign = campaign();
    var keyed = admin.keyed(UUID.randomUUID().toString());
    var path = "/api/admin/coupons/" + campaign + "/grants";
    var request = "{\"userId\":\"%s\"}".formatted(user);

    var first = keyed.post(path, request);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(keyed.post(path, request).body()).isEqualTo(first.body());

    var second = admin.post(path, request);
    assertThat(second.code()).isEqualTo("COUPON_ALREADY_ISSUED");
    assertThat(second.json().get("userCouponId")).isEqualTo(first.json().get("userCouponId"));
    assertThat(anna.get("/api/coupons/" + campaign).json().get("remainingQuantity").asLong())
        .isEqualTo(449);
  }

  @Test
  void whatIsPaidIsToldWithItsDiscount() {
    charge(200_000);
    var payment = pay(held("[1]"), "POINT", granted()).header("Location").orElseThrow();
    anna.post(payment + "/complete", "{}");

    assertThat(
            house
                .database()
                .sql()
                .sql(
                    "SELECT payload ->> 'discountAmount' FROM outbox"
                        + " WHERE aggregatetype = 'payment' AND aggregateid = :id")
                .param("id", payment.substring(payment.lastIndexOf('/') + 1))
                .query(String.class)
                .list())
        .containsExactly("14000");
  }

  private String campaign() {
    var made =
        admin.post(
            "/api/admin/coupons",
            """
            {"name":"Early birds","discount":{"type":"PERCENT","value":10,"maxAmount":20000},
             "opensAt":"2020-01-01T00:00:00Z","closesAt":"2099-01-01T00:00:00Z","validDays":30,
             "totalQuantity":450}
            """);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().get("couponId").asString();
  }

  private String granted() {
    var granted =
        admin.post(
            "/api/admin/coupons/" + campaign() + "/grants", "{\"userId\":\"%s\"}".formatted(user));
    assertThat(granted.status()).as(granted.body()).isEqualTo(201);
    return granted.json().get("userCouponId").asString();
  }

  /** Of the only coupon that she has. */
  private String standing() {
    var items = anna.get("/api/users/" + user + "/coupons").json().get("items");
    assertThat(items.size()).isEqualTo(1);
    return items.get(0).get("status").asString();
  }

  private Visitor.Answer pay(String booking, String method, String coupon) {
    return anna.post(
        "/api/payments",
        "{\"bookingId\":\"%s\",\"method\":\"%s\",\"userCouponId\":\"%s\"}"
            .formatted(booking, method, coupon));
  }

  private String held(String seats) {
    var held = anna.hold(house.hall().schedule().value().toString(), seats);
    assertThat(held.status()).as(held.body()).isEqualTo(200);
    return held.json().get("bookingId").asString();
  }

  private void charge(long won) {
    anna.post("/api/users/" + user + "/balance/charge", "{\"amount\":%d}".formatted(won));
  }

  private long balance() {
    return anna.get("/api/users/" + user + "/balance").json().get("balance").asLong();
  }
}

package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Admissions;
import encore.application.wallet.WalletMoves;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A buyer holds, pays, is confirmed, changes his mind and has his money back: over HTTP. */
class FromHoldToTicketIT {

  private static RunningHouse house;

  private final Visitor anna = house.visitor().as("anna@example.com");
  private final String schedule = house.hall().schedule().value().toString();

  @BeforeAll
  static void open() {
    // The show of a test hall begins in a day.
    house = RunningHouse.start(Map.of("encore.payment.refund-until", "1h"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void pointsBuySeatsAndComeBack() {
    long before = charged(500_000);
    var booking = held("[1,2]");

    var opened = pay(booking, "POINT");
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    assertThat(opened.json().get("amount").asLong()).isEqualTo(280_000);
    assertThat(opened.json().get("discountAmount").asLong()).isZero();
    var payment = opened.header("Location").orElseThrow();
    assertThat(pay(booking, "POINT").code()).isEqualTo("PAYMENT_ALREADY_EXISTS");

    var paid = anna.post(payment + "/complete", "{\"amount\":1}");
    assertThat(paid.status()).as(paid.body()).isEqualTo(200);
    assertThat(paid.json().get("paidAmount").asLong()).isEqualTo(280_000);
    assertThat(paid.json().get("previousBalance").asLong()).isEqualTo(before);
    assertThat(paid.json().get("currentBalance").asLong()).isEqualTo(before - 280_000);
    assertThat(paid.json().get("booking").get("status").asString()).isEqualTo("CONFIRMED");
    assertThat(seats()).startsWith("SSA");
    assertThat(status(booking)).isEqualTo("CONFIRMED");
    theAnswersSayOfWhichConcertAndUntilWhen(booking);
    assertThat(anna.post(payment + "/complete", "{}").code())
        .isEqualTo("PAYMENT_ALREADY_COMPLETED");

    for (int again = 0; again < 2; again++) {
      var back = anna.delete("/api/bookings/" + booking);
      assertThat(back.status()).as(back.body()).isEqualTo(200);
      assertThat(back.json().get("refund").get("amount").asLong()).isEqualTo(280_000);
      assertThat(back.json().get("refund").get("balanceAfter").asLong()).isEqualTo(before);
    }
    assertThat(seats()).startsWith("AAA");
    var told = anna.get(payment).json();
    assertThat(told.get("status").asString()).isEqualTo("REFUNDED");
    assertThat(told.get("reason").asString()).isEqualTo("CANCELLED_BY_BUYER");
    assertThat(house.visitor().as("ben@example.com").get(payment).code())
        .isEqualTo("PAYMENT_NOT_FOUND");
  }

  private void theAnswersSayOfWhichConcertAndUntilWhen(String booking) {
    var told = anna.get("/api/bookings/" + booking).json();
    assertThat(told.get("refundableUntil").asString()).endsWith("Z");
    assertThat(anna.get("/api/bookings?limit=1").json().get("items").get(0)).isEqualTo(told);
    var held = house.visitor().as("cleo@example.com").hold(schedule, "[12]").json();
    assertThat(held.get("concertId")).isEqualTo(told.get("concertId"));
  }

  @Test
  void whoHasPaidHasUsedUpHisPass() {
    charged(200_000);
    var concert = concert();
    var line = "/api/admin/queues/" + concert.value();
    house.visitor().asAdmin().put(line, "{\"mode\":\"AUTO\",\"maxActive\":5}");
    Await.until("the door knows", Duration.ofSeconds(15), () -> isGuarded(concert));

    var held = anna.hold(schedule, "[7]");
    var inside = anna.holding(held.header("Queue-Token").orElseThrow());
    var booking = held.json().get("bookingId").asString();
    var opened = inside.post("/api/payments", request(booking, "POINT"));
    var payment = opened.header("Location").orElseThrow();
    assertThat(inside.post(payment + "/complete", "{}").status()).isEqualTo(200);

    assertThat(
            house
                .database()
                .sql()
                .sql("SELECT end_reason FROM admission_pass WHERE concert_id = :concert")
                .param("concert", concert.value())
                .query((row, _) -> row.getString(1))
                .list())
        .containsExactly("USED");
  }

  private ConcertId concert() {
    return new ConcertId(
        house
            .database()
            .sql()
            .sql("SELECT concert_id FROM schedule WHERE id = :id")
            .param("id", UUID.fromString(schedule))
            .query((row, _) -> row.getObject(1, UUID.class))
            .single());
  }

  private static boolean isGuarded(ConcertId concert) {
    var asked = house.part(Admissions.class).check(concert, Optional.empty(), Optional.empty());
    return asked != Admissions.Answer.LET_IN;
  }

  @Test
  void whoHasTooLittleIsToldByHowMuch() {
    var ben = house.visitor().as("poor@example.com");
    var booking = ben.hold(schedule, "[5]").json().get("bookingId").asString();

    var refused = ben.post("/api/payments", request(booking, "POINT"));

    assertThat(refused.status()).isEqualTo(402);
    assertThat(refused.code()).isEqualTo("INSUFFICIENT_BALANCE");
    assertThat(refused.json().get("shortBy").asLong()).isEqualTo(140_000);
  }

  @Test
  void aCardBuysSeatsAndHasItsMoneyBackByAJob() {
    var booking = held("[3]");
    var payment = pay(booking, "CARD").header("Location").orElseThrow();
    assertThat(anna.post(payment + "/complete", "{}").code()).isEqualTo("VALIDATION_FAILED");
    var paid = anna.post(payment + "/complete", "{\"gatewayToken\":\"tok_approve\"}");
    assertThat(paid.status()).as(paid.body()).isEqualTo(200);
    assertThat(status(booking)).isEqualTo("CONFIRMED");
    assertThat(inTheBooks("CARD_SALE", payment)).as("the house has sold").isEqualTo(140_000);

    var back = anna.post(payment + "/cancel", "{\"reason\":\"fell ill\"}");
    assertThat(back.status()).as(back.body()).isEqualTo(200);
    assertThat(status(booking)).isEqualTo("CANCELLED");
    Await.until(
        "the job has seen to it",
        Duration.ofSeconds(15),
        () -> anna.get(payment).json().get("status").asString().equals("REFUNDED"));
    assertThat(
            anna.get("/api/payments?bookingId=" + booking)
                .json()
                .get("items")
                .get(0)
                .get("refundedAmount")
                .asLong())
        .isEqualTo(140_000);
    assertThat(inTheBooks("CARD_REFUND", payment)).as("and given back").isEqualTo(140_000);
  }

  @Test
  void aDeclinedCardLeavesTheHoldForAnotherPayment() {
    var booking = held("[4]");
    var payment = pay(booking, "CARD").header("Location").orElseThrow();
    var refused = anna.post(payment + "/complete", "{\"gatewayToken\":\"tok_decline\"}");
    assertThat(refused.status()).isEqualTo(402);
    assertThat(refused.json().get("declineCode").asString()).isEqualTo("insufficient_funds");
    assertThat(pay(booking, "CARD").status()).isEqualTo(201);
  }

  @Test
  void theHouseTakesBackWhatWasPaidAndPaysItBack() {
    long before = charged(200_000);
    var booking = held("[6]");
    var payment = pay(booking, "POINT").header("Location").orElseThrow();
    anna.post(payment + "/complete", "{}");

    var taken =
        house
            .visitor()
            .asAdmin()
            .delete("/api/admin/bookings/" + booking, "{\"reason\":\"the roof leaks\"}");

    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(taken.json().get("refund").get("balanceAfter").asLong()).isEqualTo(before);
    assertThat(anna.get(payment).json().get("reason").asString()).isEqualTo("CANCELLED_BY_HOUSE");
  }

  private String held(String seats) {
    var held = anna.hold(schedule, seats);
    assertThat(held.status()).as(held.body()).isEqualTo(200);
    return held.json().get("bookingId").asString();
  }

  private Visitor.Answer pay(String booking, String method) {
    return anna.post("/api/payments", request(booking, method));
  }

  private static String request(String booking, String method) {
    return "{\"bookingId\":\"%s\",\"method\":\"%s\",\"amount\":1}".formatted(booking, method);
  }

  /** What the ledger of the house says of a card. */
  private static long inTheBooks(String kind, String payment) {
    return house
        .database()
        .sql()
        .sql("SELECT coalesce(sum(amount), 0) FROM transfer WHERE kind = :kind AND reference = :of")
        .param("kind", kind)
        .param("of", payment.substring("/api/".length()).replace("payments", "payment"))
        .query(Long.class)
        .single();
  }

  private String status(String booking) {
    return anna.get("/api/bookings/" + booking).json().get("status").asString();
  }

  private String seats() {
    return house
        .visitor()
        .get("/api/schedules/" + schedule + "/seat-status?format=compact")
        .json()
        .get("s")
        .asString();
  }

  /** What is in the wallet of Anna afterwards. */
  private static long charged(long won) {
    var user =
        new UserId(
            house
                .database()
                .sql()
                .sql("SELECT id FROM account WHERE email = 'anna@example.com'")
                .query((row, _) -> row.getObject("id", UUID.class))
                .single());
    var charge =
        new WalletMove.Charge(new TransferId(UUID.randomUUID()), user, new Money(won), "a test");
    var moved = (WalletMoves.Result.Moved) house.part(WalletMoves.class).move(charge);
    return moved.after().total().won();
  }
}

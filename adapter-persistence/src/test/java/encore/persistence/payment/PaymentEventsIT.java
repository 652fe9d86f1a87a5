package encore.persistence.payment;

import static encore.persistence.payment.PayOffice.NOON;
import static encore.persistence.payment.PayOffice.TTL;
import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.event.EventType;
import encore.application.payment.CardGateway.Charged;
import encore.domain.booking.Booking;
import encore.domain.payment.PayMethod;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.EventShapes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a payment and of points is told, in the words of docs/asyncapi.yaml. */
class PaymentEventsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PayOffice house = new PayOffice(DATABASE);
  private final EventShapes events = new EventShapes(DATABASE.database());

  @BeforeEach
  void noon() {
    house.office.setClock(NOON);
  }

  @AfterEach
  void allOfItIsAsItWasWrittenDown() {
    assertThat(events.flaws()).isEmpty();
  }

  @Test
  void pointsThatComeAndGoAndComeBack() {
    var held = house.held(300_000, 1, 2);
    var payment = house.paid(held, PayMethod.POINT);
    house.cancel(held, payment);

    assertThat(told(payment.value(), "status")).containsExactly("COMPLETED", "REFUNDED");
    assertThat(told(payment.value(), "reason")).containsExactly("CANCELLED_BY_BUYER");
    var wallet = held.buyer().value();
    assertThat(told(wallet, "amount")).containsExactly("300000", "280000", "280000");
    assertThat(told(wallet, "balanceAfter")).containsExactly("300000", "20000", "300000");
    var used = told(wallet, "transactionId").get(1);
    assertThat(told(wallet, "reversesTransactionId")).containsExactly(used);
    assertThat(told(payment.value(), "transactionId")).containsOnly(used);
    assertThat(events.types())
        .contains(
            EventType.PAYMENT_COMPLETED,
            EventType.PAYMENT_REFUNDED,
            EventType.POINT_CHARGED,
            EventType.POINT_USED,
            EventType.POINT_REFUNDED);
  }

  @Test
  void aCardThatIsDeclinedAndAHoldThatIsLetGo() {
    var held = house.held(0, 3);
    var declined = house.opened(held, PayMethod.CARD);
    house.gateway.refuses = true;
    house.complete(held, declined);
    var unused = house.opened(held, PayMethod.CARD);
    house.office.holds().release(held.id(), held.buyer());
    house.desk.refunds().callOff(held.id());

    assertThat(told(declined.value(), "reason")).containsExactly("CARD_DECLINED");
    assertThat(told(declined.value(), "declineCode")).containsExactly("insufficient_funds");
    assertThat(told(unused.value(), "status")).containsExactly("LAPSED");
    assertThat(events.types()).contains(EventType.PAYMENT_FAILED);
  }

  @Test
  void aChargeThatNobodyHeardOf() {
    var held = house.held(0, 4);
    var payment = silent(held);
    house.gateway.says = (_, _) -> new Charged.NeverAsked();
    house.desk.settle().settle(payment);

    assertThat(told(payment.value(), "reason")).containsExactly("NEVER_CHARGED");
  }

  @Test
  void moneyThatComesLateBuysWhatIsFreeAndElseGoesBack() {
    var hall = house.office.hall();
    var lucky = house.held(hall, 0, 1);
    var late = silent(lucky);
    var unlucky = house.held(hall, 0, 2);
    var tooLate = silent(unlucky);
    house.office.setClock(NOON.plus(TTL));
    house.office.claims().claim(claim(aBuyer(), hall, 2));
    house.gateway.says = (_, amount) -> new Charged.Approved("ch", amount);
    house.desk.settle().settle(late);
    house.desk.settle().settle(tooLate);

    var former = lucky.id().value().toString();
    assertThat(told(late.value(), "formerBookingId")).containsExactly(former);
    assertThat(told(late.value(), "bookingId")).doesNotContain(former);
    assertThat(told(tooLate.value(), "status")).containsExactly("REFUNDED");
    assertThat(told(tooLate.value(), "reason")).containsExactly("HOLD_ENDED");
  }

  @Test
  void anotherAmountGoesBackAsItCame() {
    var held = house.held(0, 5);
    var payment = house.opened(held, PayMethod.CARD);
    house.gateway.says = (_, _) -> new Charged.Approved("ch", new Money(1));
    house.complete(held, payment);
    house.desk.settleDue().settle();

    assertThat(told(payment.value(), "reason")).containsExactly("AMOUNT_DIFFERS");
    assertThat(told(payment.value(), "refundedAmount")).containsExactly("1");
  }

  @Test
  void theHouseTakesBackWhatACardHasPaid() {
    var held = house.held(0, 6);
    var payment = house.paid(held, PayMethod.CARD);
    house.desk.refunds().takeBack(held.id(), aBuyer(), "the roof leaks");
    house.desk.settleDue().settle();

    assertThat(told(payment.value(), "reason")).containsExactly("CANCELLED_BY_HOUSE");
  }

  private PaymentId silent(Booking.Terms held) {
    var payment = house.opened(held, PayMethod.CARD);
    house.gateway.says = (_, _) -> new Charged.Unknown("no answer");
    house.complete(held, payment);
    return payment;
  }

  /** What all events of a thing say under that name, those that say nothing left out. */
  private List<String> told(UUID thing, String name) {
    return house
        .database
        .sql()
        .sql(
            """
            SELECT payload ->> :name
              FROM outbox
             WHERE aggregateid = :thing
               AND payload ->> :name IS NOT NULL
             ORDER BY seq
            """)
        .params(Map.of("name", name, "thing", thing.toString()))
        .query(String.class)
        .list();
  }
}

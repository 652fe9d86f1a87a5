package encore.persistence.payment;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Refunds;
import encore.application.payment.CancelPayment;
import encore.application.ticket.CheckTicket;
import encore.application.ticket.Doors;
import encore.domain.booking.Booking;
import encore.domain.payment.PayMethod;
import encore.domain.payment.PaymentId;
import encore.domain.ticket.TicketCode;
import encore.persistence.support.TestDatabase;
import encore.persistence.ticket.TicketPersistenceConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was let in has had what he paid for; who has his money back is not let in. */
class UsedTicketIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final int ROUNDS = 40;

  private final PayOffice house = new PayOffice(DATABASE);
  private final CheckTicket door =
      Doors.over(TicketPersistenceConfig.checksOver(house.database), house.database);

  @BeforeEach
  void noon() {
    house.office.setClock(PayOffice.NOON);
  }

  @AfterEach
  void theBooksAreSound() {
    assertThat(house.findings()).isEmpty();
  }

  @Test
  void aBuyerWhoWasLetInGivesNothingBack() {
    var held = house.held(300_000, 1, 2);
    var payment = house.paid(held, PayMethod.POINT);
    assertThat(letIn(held)).isTrue();

    assertThat(house.cancel(held, payment)).isEqualTo(new CancelPayment.Outcome.Used());
    assertThat(house.desk.refunds().giveBack(held.id(), held.buyer(), ""))
        .isEqualTo(new Refunds.Result.Used());

    assertThat(house.booking(held)).isInstanceOf(Booking.Confirmed.class);
    assertThat(house.balance(held.buyer())).isEqualTo(300_000 - 2 * PayOffice.PRICE);
  }

  @Test
  void theHouseGivesBackWhatItLikes() {
    var held = house.held(300_000, 1);
    house.paid(held, PayMethod.POINT);
    assertThat(letIn(held)).isTrue();

    assertThat(house.desk.refunds().takeBack(held.id(), aBuyer(), "the roof leaks"))
        .isInstanceOf(Refunds.Result.Done.class);

    assertThat(house.balance(held.buyer())).isEqualTo(300_000);
    assertThat(letIn(held)).isFalse();
  }

  @Test
  void nobodyIsLetInAndHasHisMoneyBack() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var held = house.held(300_000, 1);
      var payment = house.paid(held, PayMethod.POINT);
      List<Callable<Boolean>> both = List.of(() -> letIn(held), () -> givenBack(held, payment));

      var done = race(2, both::get);

      assertThat(done).as("let in, given back").containsExactlyInAnyOrder(true, false);
      assertThat(house.balance(held.buyer()))
          .isEqualTo(done.getFirst() ? 300_000 - PayOffice.PRICE : 300_000);
    }
  }

  private boolean givenBack(Booking.Terms booking, PaymentId payment) {
    return house.cancel(booking, payment) instanceof CancelPayment.Outcome.GivenBack;
  }

  private boolean letIn(Booking.Terms booking) {
    return door.check(code(booking), aBuyer()) instanceof CheckTicket.Outcome.Valid valid
        && valid.firstTime();
  }

  /** As it was printed when the seat was sold: held, and then sold, were its first two moves. */
  private TicketCode code(Booking.Terms booking) {
    var seat = booking.seats().first().id();
    long edition =
        house.count(
            "SELECT fence FROM seat_transition WHERE seat_id = :seat AND kind = 'CONFIRMED'",
            Map.of("seat", seat.value()));
    return new TicketCode(booking.id(), seat, edition);
  }
}

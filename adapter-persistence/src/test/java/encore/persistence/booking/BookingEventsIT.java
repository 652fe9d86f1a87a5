package encore.persistence.booking;

import static encore.testing.Buyers.POLICY;
import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.event.EventType;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.EventShapes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever becomes of a booking is told, in the words of docs/asyncapi.yaml. */
class BookingEventsIT extends HouseAtNoon {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final EventShapes events = new EventShapes(DATABASE.database());
  private final JdbcConfirmations confirmations = new JdbcConfirmations(DATABASE.database());

  BookingEventsIT() {
    super(DATABASE);
  }

  @AfterEach
  void allOfItIsAsItWasWrittenDown() {
    assertThat(events.flaws()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PersistentStrategy.class)
  void aHoldOfAnyStrategyNamesItsSeats(PersistentStrategy strategy) {
    var other = strategy.office(DATABASE);
    var held = claim(aBuyer(), other.hall(), 2, 1);
    assertThat(other.claims().claim(held)).isInstanceOf(Claim.Result.Won.class);

    assertThat(told(held.terms(), "seatNos")).containsExactly("[1, 2]");
    assertThat(told(held.terms(), "seats", "0", "price")).containsExactly("140000");
    assertThat(told(held.terms(), "previousStatus")).isEmpty();
  }

  @Test
  void fromTheHoldToTheEnd() {
    var sold = held(1, 2);
    confirmations.confirm(sold.id(), sold.buyer());
    cancellations.cancelPaid(sold.id(), admin);
    var letGo = held(3);
    office.holds().extend(letGo.id(), letGo.buyer(), POLICY);
    office.holds().release(letGo.id(), letGo.buyer());
    var tidied = held(4);
    var takenOver = held(5);
    office.setClock(END);
    held(5);
    office.setClock(END.plusSeconds(11));
    office.holds().tidyLapsed(500);

    assertThat(told(sold, "status")).containsExactly("HELD", "CONFIRMED", "CANCELLED");
    assertThat(told(sold, "previousStatus")).containsExactly("HELD", "CONFIRMED");
    assertThat(told(letGo, "status")).containsExactly("HELD", "CANCELLED");
    assertThat(told(letGo, "previousStatus")).containsExactly("HELD");
    assertThat(told(tidied, "status")).containsExactly("HELD", "EXPIRED");
    assertThat(told(takenOver, "status")).containsExactly("HELD", "EXPIRED");
    assertThat(events.types())
        .contains(
            EventType.BOOKING_HELD,
            EventType.BOOKING_CONFIRMED,
            EventType.BOOKING_EXPIRED,
            EventType.BOOKING_CANCELLED);
  }

  @Test
  void whatIsGivenAwayWasNeverHeld() {
    var gift = gift(aBuyer(), 6, 7);
    house.give(gift, admin);
    cancellations.cancel(gift.id(), admin);

    assertThat(told(gift, "status")).containsExactly("CONFIRMED", "CANCELLED");
    assertThat(told(gift, "complimentary")).containsOnly("true");
    assertThat(told(gift, "seats", "0", "price")).containsOnly("0");
    assertThat(told(gift, "previousStatus")).containsExactly("CONFIRMED");
  }

  @Test
  void whatIsSoldAgainAfterItsEndIsANewBooking() {
    var former = held(8);
    office.setClock(END.plusSeconds(1));
    var again =
        new Booking.Terms(
            new BookingId(UUID.randomUUID()), former.schedule(), former.buyer(), former.seats());
    assertThat(confirmations.retake(former, again.id())).isPresent();
    assertThat(told(former, "status")).as("nobody has tidied up").containsExactly("HELD");
    office.setClock(END.plusSeconds(11));
    office.holds().tidyLapsed(500);

    assertThat(told(former, "status")).containsExactly("HELD", "EXPIRED");
    assertThat(told(again, "status")).last().isEqualTo("CONFIRMED");
  }

  private Booking.Terms held(int... numbers) {
    var claim = claim(aBuyer(), hall, numbers);
    assertThat(office.claims().claim(claim)).isInstanceOf(Claim.Result.Won.class);
    return claim.terms();
  }

  /** What all events of a booking say at that place, those that say nothing left out. */
  private List<String> told(Booking.Terms booking, String... path) {
    return DATABASE
        .database()
        .sql()
        .sql(
            """
            SELECT payload #>> :path::text[]
              FROM outbox
             WHERE aggregateid = :booking
               AND payload #>> :path::text[] IS NOT NULL
             ORDER BY seq
            """)
        .params(Map.of("path", path, "booking", booking.id().value().toString()))
        .query(String.class)
        .list();
  }
}

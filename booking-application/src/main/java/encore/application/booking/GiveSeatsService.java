package encore.application.booking;

import static java.util.stream.Collectors.toCollection;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.catalog.Offers;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Seat;
import encore.domain.shared.Money;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

@UseCase
final class GiveSeatsService implements GiveSeats {

  private final Offers offers;
  private final HouseSeats house;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Ids ids;

  GiveSeatsService(
      Offers offers, HouseSeats house, AuditTrail trail, Transactions transactions, Ids ids) {
    this.offers = offers;
    this.house = house;
    this.trail = trail;
    this.transactions = transactions;
    this.ids = ids;
  }

  @Override
  public Outcome give(Command command) {
    var offer = offers.find(command.schedule(), command.choice());
    if (offer.isEmpty()) {
      return new Outcome.NoSuchSchedule();
    }
    var seats = offer.get().seats();
    return command
        .choice()
        .missingFrom(seats)
        .<Outcome>map(Outcome.NoSuchSeats::new)
        .orElseGet(() -> give(command, gift(command, seats), offer.get().concert()));
  }

  private Outcome give(Command command, Booking.Terms gift, ConcertId concert) {
    return transactions.inOne(
        () ->
            switch (house.give(gift, command.admin())) {
              case HouseSeats.Result.Done(var _, var at) -> {
                trail.record(act(command, gift));
                yield new Outcome.Given(new Booking.Confirmed(gift, at), concert);
              }
              case HouseSeats.Result.Taken(var taken) ->
                  new Outcome.Taken(HouseActs.seatsOf(taken, gift.seats()));
            },
        Outcome.Given.class::isInstance);
  }

  private Booking.Terms gift(Command command, SortedSet<Seat> seats) {
    var free = seats.stream().map(GiveSeatsService::free).collect(toCollection(TreeSet::new));
    var id = new BookingId(ids.next());
    return new Booking.Terms(id, command.schedule(), command.guest(), free);
  }

  private static Seat free(Seat seat) {
    return new Seat(seat.id(), seat.number(), seat.place(), seat.grade(), Money.ZERO);
  }

  private static Act act(Command command, Booking.Terms gift) {
    return new Act(
        command.admin(),
        "SEATS_GIVEN",
        "booking/" + gift.id().value(),
        Map.of(
            "schedule", command.schedule().value().toString(),
            "guest", command.guest().value().toString(),
            "seats", HouseActs.numbers(gift.seats()),
            "reason", command.reason()));
  }
}

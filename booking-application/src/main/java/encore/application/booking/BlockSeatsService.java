package encore.application.booking;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.catalog.Offers;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.catalog.Seat;
import java.util.Map;
import java.util.SortedSet;

@UseCase
final class BlockSeatsService implements BlockSeats {

  private final Offers offers;
  private final HouseSeats house;
  private final AuditTrail trail;
  private final Transactions transactions;

  BlockSeatsService(Offers offers, HouseSeats house, AuditTrail trail, Transactions transactions) {
    this.offers = offers;
    this.house = house;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome block(Command command) {
    var offer = offers.find(command.schedule(), command.choice());
    if (offer.isEmpty()) {
      return new Outcome.NoSuchSchedule();
    }
    var seats = offer.get().seats();
    return command
        .choice()
        .missingFrom(seats)
        .<Outcome>map(Outcome.NoSuchSeats::new)
        .orElseGet(() -> move(command, seats));
  }

  private Outcome move(Command command, SortedSet<Seat> seats) {
    return transactions.inOne(
        () ->
            switch (moved(command, seats)) {
              case HouseSeats.Result.Done(var moved, var _) -> {
                if (!moved.isEmpty()) {
                  trail.record(act(command, seats));
                }
                yield new Outcome.Done(seats);
              }
              case HouseSeats.Result.Taken(var taken) ->
                  new Outcome.Taken(HouseActs.seatsOf(taken, seats));
            },
        Outcome.Done.class::isInstance);
  }

  private HouseSeats.Result moved(Command command, SortedSet<Seat> seats) {
    return switch (command.way()) {
      case BLOCK -> house.block(seats, command.admin());
      case UNBLOCK -> house.unblock(seats, command.admin());
    };
  }

  private static Act act(Command command, SortedSet<Seat> seats) {
    var action =
        switch (command.way()) {
          case BLOCK -> "SEATS_BLOCKED";
          case UNBLOCK -> "SEATS_UNBLOCKED";
        };
    return new Act(
        command.admin(),
        action,
        "schedule/" + command.schedule().value(),
        Map.of("seats", HouseActs.numbers(seats), "reason", command.reason()));
  }
}

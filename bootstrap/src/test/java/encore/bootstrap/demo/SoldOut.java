package encore.bootstrap.demo;

import static java.util.stream.Collectors.toCollection;

import encore.application.booking.GiveSeats;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatChoice;
import encore.domain.identity.UserId;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * All seats of a schedule are given to somebody nobody knows: nobody has paid for them, and the
 * promises of the house know the difference.
 */
record SoldOut(GiveSeats giveSeats) {

  void giveAll(String schedule, int seats) {
    var all = IntStream.rangeClosed(1, seats).boxed().collect(toCollection(TreeSet::new));
    var outcome =
        giveSeats.give(
            new GiveSeats.Command(
                new UserId(UUID.randomUUID()),
                new ScheduleId(UUID.fromString(schedule)),
                new SeatChoice.Numbers(all),
                new UserId(UUID.randomUUID()),
                "An evening of the fan club."));
    if (!(outcome instanceof GiveSeats.Outcome.Given)) {
      throw new IllegalStateException("the demo has no sold-out concert: " + outcome);
    }
  }
}

package encore.bootstrap.lab;

import encore.application.booking.Claim;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** Who wants which seats, in the order in which they ask: the same for the same seed. */
final class SeatWishes {

  /** Nothing of a trial ends by itself: a seat that is held twice was sold twice. */
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Database database;
  private final Options options;
  private final Random chance;

  private SeatWishes(Database database, Options options, long seed) {
    this.database = database;
    this.options = options;
    this.chance = new Random(seed);
  }

  static List<Claim> of(Traffic traffic, Database database, Options options, long seed) {
    var wishes = new SeatWishes(database, options, seed);
    return switch (traffic.name()) {
      case SeatTraffics.CROWD -> wishes.crowd(traffic.attempts());
      case SeatTraffics.OVERLAP -> wishes.overlap(traffic.attempts());
      case SeatTraffics.OWN -> wishes.oneByOne(traffic.attempts(), 1);
      default -> wishes.oneByOne(traffic.attempts(), traffic.contenders());
    };
  }

  private List<Claim> crowd(int attempts) {
    var all = new ArrayList<Claim>();
    while (all.size() < attempts) {
      var hall = SeatHall.in(database, options.seats());
      var wishes = new ArrayList<Claim>();
      for (var seat : hall.seats()) {
        IntStream.range(0, SeatTraffics.PER_SEAT)
            .forEach(_ -> wishes.add(claim(hall, new TreeSet<>(List.of(seat)))));
      }
      Collections.shuffle(wishes, chance);
      all.addAll(wishes);
    }
    return all;
  }

  private List<Claim> overlap(int attempts) {
    var all = new ArrayList<Claim>();
    int ofAHall = options.seats() * SeatTraffics.PER_SEAT / SeatTraffics.SEATS_OF_A_GROUP;
    var hall = SeatHall.in(database, options.seats());
    for (int i = 0; i < attempts; i++) {
      if (i > 0 && i % ofAHall == 0) {
        hall = SeatHall.in(database, options.seats());
      }
      all.add(group(hall, i % 2 == 0));
    }
    return all;
  }

  private Claim group(SeatHall hall, boolean backwards) {
    int size = 2 + chance.nextInt(3);
    int first = chance.nextInt(hall.seats().size() - size + 1);
    Comparator<Seat> order = backwards ? Comparator.reverseOrder() : Comparator.naturalOrder();
    var seats = new TreeSet<>(order);
    seats.addAll(hall.seats().subList(first, first + size));
    return claim(hall, seats);
  }

  /** Each seat wanted by so many who ask together. */
  private List<Claim> oneByOne(int attempts, int buyers) {
    var hall = SeatHall.in(database, Math.ceilDiv(attempts, buyers));
    return IntStream.range(0, attempts)
        .mapToObj(i -> claim(hall, new TreeSet<>(List.of(hall.seats().get(i / buyers)))))
        .toList();
  }

  private Claim claim(SeatHall hall, SortedSet<Seat> seats) {
    var booking = new BookingId(new UUID(chance.nextLong(), chance.nextLong()));
    var buyer = new UserId(new UUID(chance.nextLong(), chance.nextLong()));
    return new Claim(new Booking.Terms(booking, hall.schedule(), buyer, seats), LONG);
  }
}

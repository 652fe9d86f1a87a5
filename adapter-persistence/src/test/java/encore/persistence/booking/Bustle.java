package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.BestSeats;
import encore.application.booking.Cancellations.Cancellation;
import encore.application.booking.Claim.Result.Won;
import encore.application.booking.HouseSeats.Result.Done;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.Chance;
import encore.domain.booking.HoldPolicy;
import encore.domain.booking.SeatWish;
import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.persistence.support.Database;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.Auditor;
import encore.testing.BoxOffice;
import encore.testing.BoxOffice.Hall;
import encore.testing.Buyers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that can be done to a seat, done to the seats of one hall at once: by few buyers, so
 * that they come to their limit, and by the house, while somebody reads the books.
 */
public final class Bustle {

  private static final int RUNNERS = 16;
  private static final int ACTS = 100;
  private static final HoldPolicy A_MOMENT_MORE =
      new HoldPolicy(Duration.ofSeconds(1), 4, Duration.ofMillis(5), Duration.ofSeconds(9));
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  private final BoxOffice office;
  private final Hall hall;
  private final Database database;
  private final Auditor auditor;
  private final JdbcHouseSeats house;
  private final JdbcCancellations cancellations;
  private final JdbcBestSeats best;

  private final UserId admin = aBuyer();
  private final List<UserId> buyers = Stream.generate(Buyers::aBuyer).limit(5).toList();
  private final ConcurrentMap<BookingId, UserId> bookings = new ConcurrentHashMap<>();
  private final AtomicReferenceArray<BookingId> latest = new AtomicReferenceArray<>(8);
  private final AtomicInteger running = new AtomicInteger(RUNNERS);

  public Bustle(BoxOffice office, TestDatabase test) {
    this.office = office;
    this.database = test.database();
    this.auditor = new Auditor(database);
    this.house = new JdbcHouseSeats(database);
    this.cancellations = new JdbcCancellations(database);
    this.best = new JdbcBestSeats(database);
    office.letClockRun();
    this.hall = office.hall();
  }

  /** All books must be sound, at every moment and at the end. */
  public Hall run() throws Exception {
    race(RUNNERS + 1, i -> () -> i == RUNNERS ? read() : act(new Random(i)));

    assertThat(auditor.findings(hall)).isEmpty();
    assertThat(office.bookingsOf(hall)).as("of those who were told so").isEqualTo(bookings.size());
    assertThat(office.transitions(hall))
        .extracting(BoxOffice.Transition::kind)
        .contains("HELD", "EXTENDED", "RELEASED", "EXPIRED", "CANCELLED")
        .contains("BLOCKED", "GIVEN");
    return hall;
  }

  /** Whatever was done, in the end each seat can be somebody's. */
  public void everySeatIsForSaleAgain() {
    office.setClock(LATER);
    bookings.keySet().forEach(this::cancel);
    // Blocked once more: in the bustle it may be that each blocked seat was given away.
    var all = seats(IntStream.rangeClosed(1, 12).toArray());
    house.block(all, admin);
    house.unblock(all, admin);
    assertThat(office.transitions(hall))
        .extracting(BoxOffice.Transition::kind)
        .contains("UNBLOCKED");
    for (int first : List.of(1, 5, 9)) {
      var wish = claim(aBuyer(), hall, first, first + 1, first + 2, first + 3);
      assertThat(office.claims().claim(wish)).isInstanceOf(Won.class);
    }
    assertThat(auditor.findings(hall)).isEmpty();
  }

  private int read() {
    int times = 0;
    for (; running.get() > 0; times++) {
      assertThat(auditor.findings(hall)).as("in the middle of it").isEmpty();
    }
    return times;
  }

  private int act(Random chance) {
    try {
      for (int i = 0; i < ACTS; i++) {
        unlessBusy(() -> actOnce(chance));
      }
      return ACTS;
    } finally {
      running.decrementAndGet();
    }
  }

  /**
   * A circle of waiters that was broken, or patience that ended: an answer, and nothing is done.
   */
  private static void unlessBusy(Supplier<Object> act) {
    try {
      act.get();
    } catch (Unavailable e) {
      assertThat(e.reason()).isEqualTo(Reason.BUSY);
    }
  }

  private Object actOnce(Random chance) {
    return switch (chance.nextInt(12)) {
      case 0, 1, 2, 3 -> hold(chance);
      case 4 -> holdBest(chance);
      case 5 -> aBooking(chance).map(id -> office.holds().release(id, bookings.get(id)));
      case 6 ->
          aBooking(chance).map(id -> office.holds().extend(id, bookings.get(id), A_MOMENT_MORE));
      case 7 -> office.holds().tidyLapsed(5);
      case 8 -> house.block(someSeats(chance), admin);
      case 9 -> house.unblock(someSeats(chance), admin);
      case 10 -> give(chance);
      default -> aBooking(chance).map(this::cancel);
    };
  }

  private Object hold(Random chance) {
    var numbers = someSeats(chance).stream().mapToInt(Seat::number).toArray();
    var wish = claim(someBuyer(chance), hall, ttl(chance), numbers);
    var result = office.claims().claim(wish);
    if (result instanceof Won) {
      remember(wish.terms().id(), wish.terms().buyer());
    }
    return result;
  }

  private Object holdBest(Random chance) {
    var request =
        new BestSeats.Request(
            new BookingId(UUID.randomUUID()),
            someBuyer(chance),
            hall.schedule(),
            new SeatWish(chance.nextInt(1, 3), Optional.empty(), chance.nextBoolean()),
            ttl(chance),
            new Chance(chance.nextLong()));
    var result = best.claim(request);
    if (result instanceof BestSeats.Result.Won) {
      remember(request.booking(), request.buyer());
    }
    return result;
  }

  private Object give(Random chance) {
    var seats = new TreeSet<Seat>();
    someSeats(chance)
        .forEach(s -> seats.add(new Seat(s.id(), s.number(), s.place(), s.grade(), Money.ZERO)));
    var id = new BookingId(UUID.randomUUID());
    var gift = new Booking.Terms(id, hall.schedule(), someBuyer(chance), seats);
    var result = onRecord(id, () -> house.give(gift, admin));
    if (result instanceof Done) {
      remember(id, gift.buyer());
    }
    return result;
  }

  private Optional<Cancellation> cancel(BookingId booking) {
    return onRecord(booking, () -> cancellations.cancel(booking, admin));
  }

  /** As the use cases of the house do it: the act and its line in one transaction. */
  private <T> T onRecord(BookingId booking, Supplier<T> act) {
    return database.inOne(() -> {
      var done = act.get();
      database
          .sql()
          .sql(
              "INSERT INTO audit_entry (actor_id, action, subject) VALUES (:actor, 'ACT', :subject)")
          .param("actor", admin.value())
          .param("subject", "booking/" + booking.value())
          .update();
      return done;
    });
  }

  /** One of the last: it may have just begun, or be over. */
  private Optional<BookingId> aBooking(Random chance) {
    return Optional.ofNullable(latest.get(chance.nextInt(latest.length())));
  }

  private void remember(BookingId booking, UserId buyer) {
    bookings.put(booking, buyer);
    latest.set(bookings.size() % latest.length(), booking);
  }

  private UserId someBuyer(Random chance) {
    return buyers.get(chance.nextInt(buyers.size()));
  }

  /** Some are over at once, and some are there for whoever comes late, however slow we are. */
  private static Duration ttl(Random chance) {
    int kind = chance.nextInt(8);
    return Duration.ofMillis(kind < 4 ? chance.nextInt(1, 5) : kind < 7 ? 60 : 2_000);
  }

  private SortedSet<Seat> someSeats(Random chance) {
    var numbers = IntStream.rangeClosed(1, 12).boxed().collect(toCollection(ArrayList::new));
    Collections.shuffle(numbers, chance);
    return seats(
        numbers.stream().limit(chance.nextInt(1, 4)).mapToInt(Integer::intValue).toArray());
  }

  private SortedSet<Seat> seats(int... numbers) {
    return new TreeSet<>(IntStream.of(numbers).mapToObj(hall::seat).toList());
  }
}

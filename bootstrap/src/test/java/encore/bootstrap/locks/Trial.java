package encore.bootstrap.locks;

import encore.application.booking.Claim;
import encore.application.booking.SeatClaims;
import encore.bootstrap.locks.Case.Place;
import encore.bootstrap.locks.Halls.Hall;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Sends a number of contenders at a hall, each as soon as it has its last answer. */
final class Trial {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final SeatClaims claims;
  private final Hall hall;
  private final Case of;
  private final AtomicInteger next = new AtomicInteger();
  private final LongAdder won = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final LongAdder contended = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final long[] nanos;

  private Trial(Case of, SeatClaims claims, Hall hall, int total) {
    this.of = of;
    this.claims = claims;
    this.hall = hall;
    this.nanos = new long[total];
  }

  static Figures run(Case of, SeatClaims claims, Halls halls, Options options) {
    // One contender is served one after the other: a quarter of the claims says as much.
    int total = of.contenders() == 1 ? options.claims() / 4 : options.claims();
    var hall = halls.of(of.place() == Place.MANY_SEATS ? total : 1);
    return new Trial(of, claims, hall, total).rush();
  }

  private Figures rush() {
    var gate = new CountDownLatch(1);
    long started;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < of.contenders(); i++) {
        threads.submit(() -> {
          gate.await();
          claimUntilNoneIsLeft();
          return of;
        });
      }
      started = System.nanoTime();
      gate.countDown();
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    return new Figures(
        of,
        nanos.length / seconds,
        Figures.p99(nanos),
        won.sum(),
        lost.sum(),
        contended.sum(),
        failed.sum());
  }

  private void claimUntilNoneIsLeft() {
    for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
      var claim = claim(i);
      long asked = System.nanoTime();
      count(claim);
      nanos[i] = System.nanoTime() - asked;
    }
  }

  private void count(Claim claim) {
    try {
      switch (claims.claim(claim)) {
        case Claim.Result.Won _ -> won.increment();
        case Claim.Result.Lost _ -> lost.increment();
        case Claim.Result.OverLimit _, Claim.Result.Contended _ -> contended.increment();
      }
    } catch (RuntimeException e) {
      // What the schema had to stop: the point of NONE, and a fault of any other.
      failed.increment();
    }
  }

  private Claim claim(int i) {
    var many = of.place() == Place.MANY_SEATS;
    var seats = new TreeSet<>(List.of(hall.seats().get(many ? i : 0)));
    var buyer = new UserId(UUID.randomUUID());
    var terms = new Booking.Terms(new BookingId(UUID.randomUUID()), hall.schedule(), buyer, seats);
    return new Claim(terms, many ? LONG : SHORT);
  }
}

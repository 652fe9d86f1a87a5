package encore.testing;

import encore.application.booking.BookingViews;
import encore.application.booking.Claim;
import encore.application.booking.Holds;
import encore.application.booking.SeatClaims;
import encore.application.catalog.Offer;
import encore.application.catalog.Offers;
import encore.application.catalog.PastReleases;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.HoldPolicy;
import encore.domain.booking.SeatState;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatChoice;
import encore.domain.catalog.SeatId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A box office with one window: whoever calls a method has it to himself. */
public final class InMemoryBoxOffice implements BoxOffice, Offers, SeatClaims, Holds, BookingViews {

  private static final int SEATS_PER_BUYER = 4;

  private final Map<ScheduleId, Hall> halls = new HashMap<>();
  private final InMemorySeats seats = new InMemorySeats();
  private final Map<BookingId, Booking> bookings = new HashMap<>();
  private Optional<Instant> clock = Optional.empty();

  @Override
  public synchronized Hall hall() {
    var hall = Halls.ofTwelve(seats.count() + 1, now());
    halls.put(hall.schedule(), hall);
    seats.add(hall);
    return hall;
  }

  @Override
  public synchronized Optional<Offer> find(ScheduleId schedule, SeatChoice choice) {
    return Optional.ofNullable(halls.get(schedule))
        .map(hall -> offer(hall, choice, Optional.empty()));
  }

  @Override
  public synchronized Optional<Offer> find(
      ScheduleId schedule, SeatChoice choice, PastReleases releases) {
    return Optional.ofNullable(halls.get(schedule))
        .map(hall -> offer(hall, choice, releasedAt(releases)));
  }

  private Offer offer(Hall hall, SeatChoice choice, Optional<Instant> releasedAt) {
    return new Offer(
        concert(hall.schedule()),
        hall.window(),
        chosen(hall, choice),
        SEATS_PER_BUYER,
        releasedAt,
        now());
  }

  private Optional<Instant> releasedAt(PastReleases releases) {
    return bookings.values().stream()
        .filter(booking -> booking.terms().buyer().equals(releases.buyer()))
        .filter(Booking.Cancelled.class::isInstance)
        .map(booking -> ((Booking.Cancelled) booking).cancelledAt())
        .sorted(Comparator.reverseOrder())
        .skip(releases.count() - 1)
        .findFirst();
  }

  private static TreeSet<Seat> chosen(Hall hall, SeatChoice choice) {
    Predicate<Seat> wanted =
        switch (choice) {
          case SeatChoice.Numbers(var numbers) -> seat -> numbers.contains(seat.number());
          case SeatChoice.Places(var places) ->
              seat -> seat.place().filter(places::contains).isPresent();
        };
    var seats = new TreeSet<Seat>();
    hall.seats().stream().filter(wanted).forEach(seats::add);
    return seats;
  }

  @Override
  public synchronized Claim.Result claim(Claim claim) {
    var now = now();
    var taken =
        claim.terms().seats().stream()
            .map(seat -> stateOf(seat.id()))
            .filter(state -> state.availableAt(now).isEmpty())
            .toList();
    if (!taken.isEmpty()) {
      return new Claim.Result.Lost(taken);
    }
    if (seatsOf(claim.terms(), now) + claim.terms().seats().size() > SEATS_PER_BUYER) {
      return new Claim.Result.OverLimit();
    }
    var until = now.plus(claim.ttl());
    seats.hold("HELD", claim.terms(), now, until);
    bookings.put(claim.terms().id(), new Booking.Held(claim.terms(), now, until));
    return new Claim.Result.Won(now, until);
  }

  private int seatsOf(Booking.Terms next, Instant now) {
    return bookings.values().stream()
        .filter(booking -> booking.terms().schedule().equals(next.schedule()))
        .filter(booking -> booking.terms().buyer().equals(next.buyer()))
        .filter(booking -> booking instanceof Booking.Held held && held.at(now).equals(held))
        .mapToInt(booking -> booking.terms().seats().size())
        .sum();
  }

  @Override
  public synchronized Optional<Booking> lock(BookingId id, UserId buyer) {
    return booking(id, buyer).map(Snapshot::booking);
  }

  @Override
  public synchronized Optional<Booking> release(BookingId id, UserId buyer) {
    var now = now();
    return booking(id, buyer)
        .map(snapshot ->
            switch (snapshot.booking()) {
              case Booking.Held held -> release(held, now);
              case Booking.Confirmed confirmed -> confirmed;
              case Booking.Expired expired -> expired;
              case Booking.Cancelled cancelled -> cancelled;
            });
  }

  private Booking release(Booking.Held held, Instant now) {
    if (!seats.areHeldBy(held.terms())) {
      return new Booking.Expired(held.terms(), held.until());
    }
    var cancelled = held.release(now);
    bookings.put(held.terms().id(), cancelled);
    held.terms().seats().forEach(seat -> seats.free(seat.id(), "RELEASED", now));
    return cancelled;
  }

  @Override
  public synchronized Optional<Extension> extend(BookingId id, UserId buyer, HoldPolicy policy) {
    var now = now();
    return booking(id, buyer)
        .map(snapshot ->
            snapshot.booking() instanceof Booking.Held held
                ? extend(held, policy, now)
                : new Extension(snapshot, false));
  }

  private Extension extend(Booking.Held held, HoldPolicy policy, Instant now) {
    if (!seats.areHeldBy(held.terms())) {
      return new Extension(seen(new Booking.Expired(held.terms(), held.until()), now), false);
    }
    var longer = held.extend(policy);
    longer.ifPresent(extended -> {
      bookings.put(held.terms().id(), extended);
      seats.hold("EXTENDED", held.terms(), now, extended.until());
    });
    return new Extension(seen(longer.orElse(held), now), longer.isPresent());
  }

  @Override
  public synchronized int tidyLapsed(int seatsMax) {
    return seats.tidyLapsed(seatsMax, now());
  }

  @Override
  public synchronized Optional<Snapshot> booking(BookingId id, UserId buyer) {
    var now = now();
    return Optional.ofNullable(bookings.get(id))
        .filter(booking -> booking.terms().buyer().equals(buyer))
        .map(booking -> booking instanceof Booking.Held held ? held.at(now) : booking)
        .map(booking -> seen(booking, now));
  }

  private Snapshot seen(Booking booking, Instant now) {
    var schedule = booking.terms().schedule();
    return new Snapshot(
        booking,
        now,
        new BookingViews.Show(concert(schedule), halls.get(schedule).window().closesAt()));
  }

  /** Each has one show. */
  private static ConcertId concert(ScheduleId schedule) {
    return new ConcertId(schedule.value());
  }

  @Override
  public synchronized void setClock(Instant now) {
    clock = Optional.of(now);
  }

  @Override
  public synchronized void letClockRun() {
    clock = Optional.empty();
  }

  private Instant now() {
    return clock.orElseGet(Instant::now);
  }

  @Override
  public synchronized SeatState stateOf(SeatId seat) {
    return seats.stateOf(seat);
  }

  @Override
  public synchronized List<Transition> transitions(Hall hall) {
    return seats.transitions(hall);
  }

  @Override
  public synchronized int bookingsOf(Hall hall) {
    return (int)
        bookings.values().stream()
            .filter(b -> b.terms().schedule().equals(hall.schedule()))
            .count();
  }

  @Override
  public Offers offers() {
    return this;
  }

  @Override
  public SeatClaims claims() {
    return this;
  }

  @Override
  public Holds holds() {
    return this;
  }

  @Override
  public BookingViews bookings() {
    return this;
  }
}

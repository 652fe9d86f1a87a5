package encore.application.booking;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import encore.application.booking.HoldSeats.Outcome.AlreadyYours;
import encore.application.booking.HoldSeats.Outcome.SoldAlready;
import encore.application.booking.HoldSeats.Outcome.Taken;
import encore.application.catalog.Offer;
import encore.application.catalog.Offers;
import encore.application.catalog.PastReleases;
import encore.application.shared.Ids;
import encore.application.shared.UseCase;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.ChurnPolicy;
import encore.domain.booking.HoldPolicy;
import encore.domain.booking.SeatState;
import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

@UseCase
final class HoldSeatsService implements HoldSeats {

  private final Offers offers;
  private final SeatClaims claims;
  private final HoldPolicy policy;
  private final ChurnPolicy churn;
  private final Ids ids;

  HoldSeatsService(
      Offers offers, SeatClaims claims, HoldPolicy policy, ChurnPolicy churn, Ids ids) {
    this.offers = offers;
    this.claims = claims;
    this.policy = policy;
    this.churn = churn;
    this.ids = ids;
  }

  @Override
  public Outcome hold(Command command) {
    if (command.choice().size() > policy.seatsMax()) {
      return new Outcome.TooMany(policy.seatsMax());
    }
    var releases = new PastReleases(command.buyer(), churn.releasesMax(), churn.reach(policy));
    return offers
        .find(command.schedule(), command.choice(), releases)
        .map(offer -> hold(command, offer))
        .orElseGet(Outcome.NoSuchSchedule::new);
  }

  private Outcome hold(Command command, Offer offer) {
    var missing = command.choice().missingFrom(offer.seats());
    if (missing.isPresent()) {
      return new Outcome.NoSuchSeats(missing.get());
    }
    return switch (offer.phase()) {
      case UPCOMING -> new Outcome.NotOpenYet(offer.window().opensAt());
      case CLOSED -> new Outcome.Closed(offer.window().closesAt());
      case OPEN ->
          offer
              .releasedAt()
              .flatMap(at -> churn.pauseAfter(at, offer.asOf()))
              .<Outcome>map(Outcome.Resting::new)
              .orElseGet(() -> claim(command, offer));
    };
  }

  private Outcome claim(Command command, Offer offer) {
    var seats = offer.seats();
    if (seats.size() > offer.seatsPerBuyer()) {
      return new Outcome.TooMany(offer.seatsPerBuyer());
    }
    var id = command.named().orElseGet(() -> new BookingId(ids.next()));
    var terms = new Booking.Terms(id, command.schedule(), command.buyer(), seats);

    return switch (claims.claim(new Claim(terms, policy.ttl()))) {
      case Claim.Result.Won(var at, var until) ->
          new Outcome.Held(new Booking.Held(terms, at, until), offer.concert());
      case Claim.Result.Lost(var taken) -> lost(command.buyer(), seats, taken);
      case Claim.Result.OverLimit() -> new Outcome.TooMany(offer.seatsPerBuyer());
      case Claim.Result.Contended() -> new Outcome.Contended();
    };
  }

  private static Outcome lost(UserId buyer, SortedSet<Seat> asked, List<SeatState> taken) {
    var own = taken.stream().flatMap(state -> bookingOf(buyer, state).stream()).findFirst();
    if (own.isPresent()) {
      var yours = taken.stream().filter(state -> bookingOf(buyer, state).equals(own));
      return new AlreadyYours(own.get(), seatsOf(yours, asked));
    }
    var seats = seatsOf(taken.stream(), asked);
    if (taken.stream().allMatch(SeatState.Sold.class::isInstance)) {
      return new SoldAlready(seats);
    }
    return taken.stream().noneMatch(SeatState.Held.class::isInstance)
        ? new Outcome.NotForSale(seats)
        : new Taken(seats);
  }

  private static SortedSet<Seat> seatsOf(Stream<SeatState> states, SortedSet<Seat> asked) {
    var ids = states.map(SeatState::seat).collect(toSet());
    return asked.stream()
        .filter(seat -> ids.contains(seat.id()))
        .collect(toCollection(TreeSet::new));
  }

  private static Optional<BookingId> bookingOf(UserId buyer, SeatState state) {
    return switch (state) {
      case SeatState.Held held when held.buyer().equals(buyer) -> Optional.of(held.booking());
      case SeatState.Sold sold when sold.buyer().equals(buyer) -> Optional.of(sold.booking());
      case SeatState.Available _, SeatState.Held _, SeatState.Sold _, SeatState.Blocked _ ->
          Optional.empty();
    };
  }
}

package encore.application.booking;

import encore.application.catalog.PastReleases;
import encore.application.catalog.SaleWindows;
import encore.application.shared.Ids;
import encore.application.shared.UseCase;
import encore.domain.booking.BookingId;
import encore.domain.booking.Chance;
import encore.domain.booking.ChurnPolicy;
import encore.domain.booking.HoldPolicy;

@UseCase
final class HoldBestSeatsService implements HoldBestSeats {

  private final SaleWindows windows;
  private final BestSeats seats;
  private final HoldPolicy policy;
  private final ChurnPolicy churn;
  private final Ids ids;

  HoldBestSeatsService(
      SaleWindows windows, BestSeats seats, HoldPolicy policy, ChurnPolicy churn, Ids ids) {
    this.windows = windows;
    this.seats = seats;
    this.policy = policy;
    this.churn = churn;
    this.ids = ids;
  }

  @Override
  public Outcome hold(Command command) {
    if (command.wish().count() > policy.seatsMax()) {
      return new Outcome.TooMany(policy.seatsMax());
    }
    var releases = new PastReleases(command.buyer(), churn.releasesMax(), churn.reach(policy));
    return windows
        .find(command.schedule(), releases)
        .map(look -> hold(command, look))
        .orElseGet(Outcome.NoSuchSchedule::new);
  }

  private Outcome hold(Command command, SaleWindows.Look look) {
    return switch (look.phase()) {
      case UPCOMING -> new Outcome.NotOpenYet(look.window().opensAt());
      case CLOSED -> new Outcome.Closed(look.window().closesAt());
      case OPEN ->
          look.releasedAt()
              .flatMap(at -> churn.pauseAfter(at, look.asOf()))
              .<Outcome>map(Outcome.Resting::new)
              .orElseGet(() -> claim(command, look));
    };
  }

  private Outcome claim(Command command, SaleWindows.Look look) {
    int seatsMax = look.seatsPerBuyer();
    if (command.wish().count() > seatsMax) {
      return new Outcome.TooMany(seatsMax);
    }
    var id = command.named().orElseGet(() -> new BookingId(ids.next()));
    // The end of an id is random already, and differs from buyer to buyer.
    var chance = new Chance(id.value().getLeastSignificantBits());
    var request =
        new BestSeats.Request(
            id, command.buyer(), command.schedule(), command.wish(), policy.ttl(), chance);
    return switch (seats.claim(request)) {
      case BestSeats.Result.Won(var booking) -> new Outcome.Held(booking, look.concert());
      case BestSeats.Result.SoldOut(int available, int largest) ->
          new Outcome.SoldOut(available, largest);
      case BestSeats.Result.OverLimit() -> new Outcome.TooMany(seatsMax);
      case BestSeats.Result.Contended() -> new Outcome.Contended();
    };
  }
}

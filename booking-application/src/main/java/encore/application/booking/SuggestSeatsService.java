package encore.application.booking;

import encore.application.shared.Ids;
import encore.application.shared.Unavailable;
import encore.application.shared.UseCase;
import encore.domain.booking.Alternatives;
import encore.domain.booking.Chance;
import encore.domain.booking.Vacancies;
import encore.domain.catalog.Seat;
import java.util.List;

@UseCase
final class SuggestSeatsService implements SuggestSeats {

  private final FreeSeats free;
  private final Ids ids;

  SuggestSeatsService(FreeSeats free, Ids ids) {
    this.free = free;
    this.ids = ids;
  }

  @Override
  public List<Seat> suggest(Command command) {
    try {
      var plan = Vacancies.of(free.of(command.schedule()));
      var chance = new Chance(ids.next().getLeastSignificantBits());
      return Alternatives.to(command.lost(), command.count(), plan, chance);
    } catch (Unavailable _) {
      // That the seats were lost is true and complete without advice.
      return List.of();
    }
  }
}

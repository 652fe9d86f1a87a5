package encore.application.booking;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.booking.FreeSeat;
import encore.domain.catalog.Seat;
import encore.testing.Halls;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuggestingSeatsTest {

  private final List<Seat> hall = Halls.ofTwelve(1, Instant.EPOCH).seats();
  private final SuggestSeats.Command command =
      new SuggestSeats.Command(
          Halls.ofTwelve(1, Instant.EPOCH).schedule(), new TreeSet<>(hall.subList(0, 1)), 2);

  @Test
  void seatsNearTheLostOneAreOffered() {
    var free = hall.stream().skip(1).map(seat -> new FreeSeat(seat, 1, 4)).toList();

    assertThat(service(_ -> free).suggest(command)).hasSize(2).doesNotContain(hall.getFirst());
  }

  @Test
  void whenNobodyCanTellWhatIsFreeTheListIsEmpty() {
    assertThat(service(_ -> failing(Reason.BUSY)).suggest(command)).isEmpty();
    assertThat(service(_ -> failing(Reason.DOWN)).suggest(command)).isEmpty();
  }

  private static SuggestSeats service(FreeSeats free) {
    return new SuggestSeatsService(free, UUID::randomUUID);
  }

  private static List<FreeSeat> failing(Reason reason) {
    throw new Unavailable("postgres", reason, new IllegalStateException());
  }
}

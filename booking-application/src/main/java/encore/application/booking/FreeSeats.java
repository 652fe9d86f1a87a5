package encore.application.booking;

import encore.domain.booking.FreeSeat;
import encore.domain.catalog.ScheduleId;
import java.util.List;

/**
 * The seats that nobody has, as somebody saw them a moment ago: many who ask at once share one
 * look. Good enough for advice, never for a decision: whatever goes wrong is {@code Unavailable}.
 */
public interface FreeSeats {
  List<FreeSeat> of(ScheduleId schedule);
}

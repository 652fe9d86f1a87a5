package encore.application.consistency;

import java.util.List;
import java.util.Optional;

/** The house looks whether its promises hold: all the time at what is new, rarely at everything. */
public interface InspectBooks {

  /** None while it is not time, or while another instance is at it. */
  Optional<Done> inspectIfDue();

  /** What was seen. */
  record Done(boolean whole, List<Inspections.Look> looks) {
    public Done {
      looks = List.copyOf(looks);
    }
  }
}

package encore.application.notification;

import java.util.List;
import java.util.UUID;

/** Hands what is due to the messenger. What he does not take comes again later. */
public interface SendNotices {

  /** One batch. */
  Outcome send();

  /** What became of the batch. */
  record Outcome(int taken, int sent, List<Failure> failures) {
    public Outcome {
      failures = List.copyOf(failures);
    }
  }

  /** One that was not taken, for the log. */
  record Failure(UUID notification, RuntimeException why) {}
}

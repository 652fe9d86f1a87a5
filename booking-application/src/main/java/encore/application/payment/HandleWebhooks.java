package encore.application.payment;

import java.util.List;
import java.util.UUID;

/** Works off what gateways told us. What fails stays where it is and comes again later. */
public interface HandleWebhooks {

  /** One batch. */
  Outcome handle();

  /**
   * What became of the batch.
   *
   * @param taken how many there were
   * @param handled how many of them are done with; the rest waits for an answer of the gateway
   */
  record Outcome(int taken, int handled, List<Failure> failures) {
    public Outcome {
      failures = List.copyOf(failures);
    }
  }

  /** One that met a surprise, for the log. */
  record Failure(UUID receipt, RuntimeException why) {}
}

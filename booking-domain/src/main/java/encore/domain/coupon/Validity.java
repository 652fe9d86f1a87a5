package encore.domain.coupon;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import java.time.Instant;

/** How long what is handed out is good for. */
public sealed interface Validity {

  int DAYS_MAX = 3650;

  /** From this instant on it is not any more. */
  Instant endFor(Instant issuedAt);

  /** For all the same, whenever they were handed out. */
  record Until(Instant end) implements Validity {
    @Override
    public Instant endFor(Instant issuedAt) {
      return end;
    }
  }

  /** From when it was handed out, in days of 24 hours. */
  record Days(int days) implements Validity {
    public Days {
      require(days >= 1 && days <= DAYS_MAX, "it is good for a day, or for ten years");
    }

    @Override
    public Instant endFor(Instant issuedAt) {
      return issuedAt.plus(Duration.ofDays(days));
    }
  }
}

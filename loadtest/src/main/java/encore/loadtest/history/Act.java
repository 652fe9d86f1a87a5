package encore.loadtest.history;

import java.util.Optional;

/** What somebody wanted of a thing. Writes are called what the books call them. */
public enum Act {
  HELD(true),
  EXTENDED(true),
  CONFIRMED(true),
  ENDED(true),
  CHARGE(true),
  USE(true),
  REFUND(true),
  ISSUED(true),
  /** A look at a wallet. */
  BALANCE(false),
  /** A coupon is promised: the request has a name. */
  PROMISED(false),
  /** What became of a promise. */
  ANSWERED(false),
  /** A payment was opened: from now on it stands for its booking. */
  OPENED(false);

  private final boolean isWrite;

  Act(boolean isWrite) {
    this.isWrite = isWrite;
  }

  boolean isWrite() {
    return isWrite;
  }

  /** Of a move as it stands in the books; none for what only the house does. */
  static Optional<Act> of(String kind) {
    return switch (kind) {
      case "HELD" -> Optional.of(HELD);
      case "EXTENDED" -> Optional.of(EXTENDED);
      case "CONFIRMED" -> Optional.of(CONFIRMED);
      case "RELEASED", "CANCELLED" -> Optional.of(ENDED);
      case "CHARGE" -> Optional.of(CHARGE);
      case "USE" -> Optional.of(USE);
      case "REFUND" -> Optional.of(REFUND);
      case "ISSUED" -> Optional.of(ISSUED);
      // EXPIRED, BLOCKED, GIVEN and what may come: nobody outside asked for it.
      default -> Optional.empty();
    };
  }
}

package encore.domain.payment;

/** What a buyer pays with. */
public enum PayMethod {
  /** From his wallet. */
  POINT,
  /** By a gateway that somebody else runs. */
  CARD
}

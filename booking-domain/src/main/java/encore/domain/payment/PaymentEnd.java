package encore.domain.payment;

/** Why a payment ended without the house keeping money. */
public enum PaymentEnd {
  /** Nobody paid in time; or the money came too late, and somebody else had the seats. */
  HOLD_ENDED,
  CANCELLED_BY_BUYER,
  CANCELLED_BY_HOUSE,
  /** The gateway was never asked, and will not charge any more. */
  NEVER_CHARGED,
  /** The gateway took another amount than the one it was told. */
  AMOUNT_DIFFERS
}

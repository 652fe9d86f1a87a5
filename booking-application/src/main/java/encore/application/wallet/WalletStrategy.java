package encore.application.wallet;

/** How movements of one wallet are kept apart when many come at once. */
public enum WalletStrategy {
  /** Lock the wallet, look, decide, write. */
  ROW_LOCK,
  /** One statement that changes the wallet if there is enough in it. */
  CONDITIONAL_UPDATE,
  /** Look, decide, and write if nobody else did in the meantime; else look again. */
  OPTIMISTIC,
  /** One at a time by a lease in Redis, then as CONDITIONAL_UPDATE. */
  REDIS_LOCK
}

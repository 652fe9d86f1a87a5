package encore.application.product;

/** How those who want the same product are kept apart when many come at once. */
public enum StockStrategy {
  /** Lock the stock, look, decide, write. */
  ROW_LOCK,
  /** One statement that takes what is there if it is enough. */
  CONDITIONAL_UPDATE,
  /** Look, decide, and write if nobody else did in the meantime; else look again. */
  OPTIMISTIC,
  /** One at a time by a lease in Redis, then as CONDITIONAL_UPDATE. */
  REDIS_LOCK
}

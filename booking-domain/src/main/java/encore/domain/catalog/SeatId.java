package encore.domain.catalog;

/**
 * One seat of one schedule, unique in the whole house. Locks are taken in the order of these ids:
 * it never changes, so two buyers of the same seats meet in the same order.
 */
public record SeatId(long value) implements Comparable<SeatId> {

  @Override
  public int compareTo(SeatId other) {
    return Long.compare(value, other.value);
  }
}

package encore.application.booking;

/**
 * Decides who gets the seats when many ask at once, and records the winner. This is the only thing
 * a {@link LockStrategy} changes.
 *
 * <p>All of the seats or none; a lost claim leaves no trace. Safe for any number of threads and
 * instances, and bounded in time: who waits too long is told {@link Claim.Result.Contended}.
 */
public interface SeatClaims {
  Claim.Result claim(Claim claim);
}

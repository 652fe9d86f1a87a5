package encore.persistence.booking;

import encore.application.booking.SeatClaims;
import encore.persistence.support.Database;
import io.micrometer.core.instrument.MeterRegistry;

/** The strategies of claiming seats that PostgreSQL decides. */
public final class PersistentClaims {

  private final Database database;
  private final ClaimTransaction transaction;
  private final ClaimRecorder recorder;

  public PersistentClaims(Database database) {
    this.database = database;
    this.transaction = new ClaimTransaction(database);
    this.recorder = new ClaimRecorder(database);
  }

  public SeatClaims conditionalUpdate() {
    return new ConditionalUpdateSeatClaims(database, transaction, recorder);
  }

  public SeatClaims groupCommit(GroupCommitProperties limits, MeterRegistry meters) {
    var flight = new ClaimFlight(new GroupDecision(database, recorder), conditionalUpdate());
    var departures = new MeasuredDepartures(meters);
    var claims =
        new GroupCommitSeatClaims(limits.lanes(), () -> new Batcher<>(limits, flight, departures));
    departures.watch(claims);
    return claims;
  }

  public SeatClaims rowLock() {
    return new RowLockSeatClaims(database, transaction, recorder);
  }
}

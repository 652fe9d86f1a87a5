package encore.persistence.booking;

import encore.application.booking.SeatClaims;
import encore.persistence.support.Database;

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

  public SeatClaims rowLock() {
    return new RowLockSeatClaims(database, transaction, recorder);
  }
}

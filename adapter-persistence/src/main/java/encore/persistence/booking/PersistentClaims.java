package encore.persistence.booking;

import encore.application.booking.SeatClaims;
import encore.persistence.support.Database;
import encore.persistence.support.group.Batcher;
import encore.persistence.support.group.GroupCommitProperties;
import encore.persistence.support.group.MeasuredDepartures;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The strategies of claiming seats that PostgreSQL decides. */
public final class PersistentClaims {

  private static final Duration PAUSE_MAX = Duration.ofMillis(5);
  // He is ended before the other's COMMIT is on the disk, and is to come back after it.
  private static final Duration PAUSE_FOR_A_COMMIT = Duration.ofMillis(40);

  private final Database database;
  private final Runnable retried;
  private final ClaimTransaction transaction;
  private final ClaimRecorder recorder;
  private final SeatLocks locks;
  private final SeatDecision decision;

  public PersistentClaims(Database database) {
    this(database, () -> {});
  }

  /**
   * @param retried told of each attempt after the first one of a claim
   */
  PersistentClaims(Database database, Runnable retried) {
    this.database = database;
    this.retried = retried;
    this.transaction = new ClaimTransaction(database, retried);
    this.recorder = new ClaimRecorder(database);
    this.locks = new SeatLocks(database);
    this.decision = new SeatDecision(new FencedWrite(database), recorder);
  }

  public SeatClaims conditionalUpdate() {
    return conditional();
  }

  public SeatClaims groupCommit(GroupCommitProperties limits, MeterRegistry meters) {
    var flight = new ClaimFlight(new GroupDecision(database, recorder), conditionalUpdate());
    var departures = new MeasuredDepartures(meters, "encore.group.commit");
    var claims =
        new GroupCommitSeatClaims(limits.lanes(), () -> new Batcher<>(limits, flight, departures));
    departures.watch(claims::waiting);
    return claims;
  }

  public SeatClaims rowLock() {
    return new RowLockSeatClaims(transaction, locks, decision);
  }

  public SeatClaims rowLockNowait() {
    return new RowLockNowaitSeatClaims(transaction, locks, decision);
  }

  public SeatClaims advisoryLock() {
    return new AdvisoryLockSeatClaims(database, transaction, conditional());
  }

  public SeatClaims optimistic() {
    return new OptimisticSeatClaims(
        database, jittered(PAUSE_MAX), new TransitionLog(database), recorder);
  }

  public SeatClaims uniqueInsert() {
    return new UniqueInsertSeatClaims(database, transaction, locks);
  }

  public SeatClaims serializable() {
    return new SerializableSeatClaims(jittered(PAUSE_FOR_A_COMMIT), locks, decision);
  }

  /** Only for the lab: this one sells seats twice, as far as the schema lets it. */
  public SeatClaims none() {
    return new NoneSeatClaims(database, locks, recorder);
  }

  private ConditionalUpdateSeatClaims conditional() {
    return new ConditionalUpdateSeatClaims(database, transaction, recorder);
  }

  /** Who did not wait for anybody collides again with the same ones, unless chance parts them. */
  private ClaimTransaction jittered(Duration longest) {
    var pause = new Jitter(RandomGenerator.getDefault(), longest);
    return new ClaimTransaction(
        database,
        () -> {
          retried.run();
          pause.run();
        });
  }
}

package encore.persistence.waitingroom;

import encore.application.waitingroom.PassJournal;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.PassId;
import encore.domain.waitingroom.Ticket;
import encore.persistence.support.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbcPassJournal implements PassJournal {

  private final AdmissionRound round;
  private final PickUp pickUp;
  private final PassEnds ends;
  private final SqlPasses passes;

  JdbcPassJournal(Database database, Duration unseen) {
    this.round = new AdmissionRound(database);
    this.passes = new SqlPasses(database, unseen);
    this.pickUp = new PickUp(database, passes);
    this.ends = new PassEnds(database);
  }

  @Override
  public Round admit(ConcertId concert, List<Ticket> head, Decision decision) {
    return round.run(concert, head, decision);
  }

  @Override
  public Entry pickUp(PassId pass) {
    return pickUp.pickUp(pass);
  }

  @Override
  public Entry find(Ticket ticket) {
    return passes.find(ticket).map(PassRow::entry).orElseGet(Entry.None::new);
  }

  @Override
  public Optional<Pass> liveOf(ConcertId concert, UserId user) {
    return passes.liveOf(concert, user);
  }

  @Override
  public List<Admitted> inside(ConcertId concert) {
    return passes.inside(concert);
  }

  @Override
  public Optional<Admitted> end(ConcertId concert, UserId user, PassEnd why) {
    return ends.end(concert, user, why);
  }

  @Override
  public List<Admitted> endAll(UserId user, PassEnd why) {
    return ends.endAll(user, why);
  }

  @Override
  public Ended endedSince(Instant since) {
    return passes.endedSince(since);
  }
}

package encore.persistence.waitingroom;

import encore.application.waitingroom.Line;
import encore.application.waitingroom.Lines;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.DrawSecret;
import encore.domain.waitingroom.LinePolicy;
import encore.persistence.support.Database;
import java.util.Optional;
import java.util.OptionalLong;

final class JdbcLines implements Lines {

  private final SqlLineSnapshots snapshots;
  private final LineEdits edits;
  private final LineOrder order;

  JdbcLines(Database database) {
    this.snapshots = new SqlLineSnapshots(database);
    this.edits = new LineEdits(database, snapshots);
    this.order = new LineOrder(database);
  }

  @Override
  public Snapshot all() {
    return snapshots.all();
  }

  @Override
  public Optional<Line> find(ConcertId concert) {
    return snapshots.find(concert);
  }

  @Override
  public Put put(ConcertId concert, LinePolicy policy, OptionalLong seen, DrawSecret fresh) {
    return edits.put(concert, policy, seen, fresh);
  }

  @Override
  public boolean owe(ConcertId concert, int more) {
    return edits.owe(concert, more);
  }

  @Override
  public boolean raiseGeneration(ConcertId concert) {
    return edits.raiseGeneration(concert);
  }

  @Override
  public Optional<Renewal> renew(ConcertId concert, long lost) {
    return order.renew(concert, lost);
  }

  @Override
  public void noteIndices(ConcertId concert, long given) {
    order.noteIndices(concert, given);
  }

  @Override
  public OptionalLong open(ConcertId concert, long count) {
    return order.open(concert, count);
  }
}

package encore.persistence.booking;

import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.util.List;

/**
 * Every move of seats but the claim, with its line in the log, on the versions that were locked.
 */
final class SeatMoves {

  private static final String MOVE_SEATS =
      """
      WITH moved AS (
        UPDATE seat s
           SET status = :status, holder_id = :holder::uuid, booking_id = :booking::uuid,
               hold_expires_at = :until::timestamptz, fence = s.fence + 1
          FROM unnest(:ids, :fences) AS seen (id, fence)
         WHERE s.id = seen.id
           AND s.fence = seen.fence
        RETURNING s.id, s.fence
      )
      INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at, expires_at)
      SELECT id, fence, :kind, :actor, :about::uuid, :at, :until::timestamptz
        FROM moved
      """;

  private final Database database;

  SeatMoves(Database database) {
    this.database = database;
  }

  /** We hold the locks, so every version must still be ours; the exception rolls all of it back. */
  void move(List<LockedSeat> seats, Move move) {
    int written =
        database
            .sql()
            .sql(MOVE_SEATS)
            .param("status", move.status())
            .param("holder", move.owner().map(owner -> owner.buyer().value()).orElse(null))
            .param("booking", move.owner().map(owner -> owner.id().value()).orElse(null))
            .param("until", move.until().map(Columns::param).orElse(null))
            .param("ids", seats.stream().map(s -> s.state().seat().value()).toArray(Long[]::new))
            .param("fences", seats.stream().map(LockedSeat::fence).toArray(Long[]::new))
            .param("kind", move.kind())
            .param("actor", move.actor().value())
            .param("about", move.about().map(about -> about.value()).orElse(null))
            .param("at", Columns.param(move.at()))
            .update();
    if (written != seats.size()) {
      throw new IllegalStateException("wrote " + written + " of " + seats.size() + " locked seats");
    }
  }
}

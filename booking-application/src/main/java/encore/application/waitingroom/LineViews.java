package encore.application.waitingroom;

import encore.application.shared.Page;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.PassId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Lines as an operator reads them. */
public interface LineViews {

  /** How passes of the line ended, since it began; live ones are not among them. */
  Map<PassEnd, Long> ends(ConcertId concert);

  /** Passes of a line, the newest first. */
  Page<PassView, Cursor> passes(ConcertId concert, Optional<Cursor> after, int limit);

  record Cursor(Instant admittedAt, PassId pass) {}

  record PassView(
      PassId pass,
      UserId user,
      long number,
      Instant admittedAt,
      Optional<Instant> pickedUpAt,
      Instant expiresAt,
      Optional<PassEnd> end,
      Optional<Instant> endedAt) {}
}

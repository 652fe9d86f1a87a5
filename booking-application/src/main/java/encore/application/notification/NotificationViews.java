package encore.application.notification;

import encore.application.shared.Page;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What somebody was told, newest first. */
public interface NotificationViews {

  Page<Line, Cursor> notifications(Filter filter, Optional<Cursor> after, int limit);

  Backlog backlog();

  /** What a caller wants to see. */
  record Filter(Optional<UserId> user, Optional<Status> status) {}

  /** Where the last page ended. */
  record Cursor(Instant at, UUID notification) {}

  /** One that was told, or will be. */
  record Line(
      UUID id,
      UserId user,
      NoticeKind kind,
      Map<String, String> facts,
      Instant at,
      Status status,
      int attempts,
      Optional<Instant> sentAt) {
    public Line {
      facts = Map.copyOf(facts);
    }
  }

  /** Whether the messenger took it. */
  enum Status {
    PENDING,
    SENT,
    GIVEN_UP
  }

  /** What is not sent yet, and what never will be. */
  record Backlog(Duration longestWait, long givenUp) {}
}

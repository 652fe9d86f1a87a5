package encore.application.notification;

import encore.domain.identity.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was to be told, and whether it was. */
public interface Notifications {

  /** In the transaction that runs; whether it is the first of its event. */
  boolean write(Notice notice);

  /**
   * Some that are due, those that waited longest. Each is put off until its next attempt, so that
   * nobody else takes it meanwhile; one that was tried often enough is given up instead.
   */
  List<Due> takeDue(NoticePolicy policy);

  void sent(UUID notification);

  /** Forgets what was sent or given up and is older than that; how many. */
  int tidy(Duration keep, int rowsMax);

  /**
   * One to be sent.
   *
   * @param id the same however often it is sent
   */
  record Due(UUID id, UserId user, NoticeKind kind, Map<String, String> facts) {
    public Due {
      facts = Map.copyOf(facts);
    }
  }
}

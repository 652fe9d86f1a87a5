package encore.application.notification;

import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something to tell somebody.
 *
 * @param event the news that it follows from; one notice each
 * @param facts what the words need, by name
 * @param at when it happened
 */
public record Notice(
    UUID event, UserId user, NoticeKind kind, Map<String, String> facts, Instant at) {

  public Notice {
    facts = Map.copyOf(facts);
  }
}

package encore.application.event;

import encore.application.shared.Traceparent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One piece of news, as it is sent.
 *
 * @param id its own; whoever has taken it in once skips it the next time
 * @param type a {@link EventType#code}, or one of a newer version of the house
 * @param aggregate the kind of thing it is about, as {@code booking}
 * @param subject which one
 * @param version of the news of that thing, from 1 and without a gap
 * @param key things of one key are heard of in order
 * @param data JSON; its shape is the type's, and written down in {@code docs/asyncapi.yaml}
 * @param from the step that made the change, where somebody recorded it
 */
public record Event(
    UUID id,
    String type,
    String aggregate,
    String subject,
    long version,
    String topic,
    String key,
    Instant at,
    String data,
    Optional<Traceparent> from) {

  /** News of which nobody recorded what they came from. */
  public Event(
      UUID id,
      String type,
      String aggregate,
      String subject,
      long version,
      String topic,
      String key,
      Instant at,
      String data) {
    this(id, type, aggregate, subject, version, topic, key, at, data, Optional.empty());
  }
}

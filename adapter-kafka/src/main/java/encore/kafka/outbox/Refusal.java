package encore.kafka.outbox;

import encore.application.event.Event;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** Kafka will never take this record, or there is none. Any other failure may be over tomorrow. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Set<Class<? extends Exception>> FOR_EVER =
      Set.of(
          RecordTooLargeException.class,
          InvalidTopicException.class,
          InvalidRecordException.class,
          SerializationException.class);

  private final transient Event event;

  Refusal(Event event, Throwable cause) {
    super(cause);
    this.event = event;
  }

  static boolean isOne(Throwable failure) {
    return FOR_EVER.stream().anyMatch(each -> each.isInstance(failure));
  }

  Event event() {
    return event;
  }

  String reason() {
    return Objects.toString(Objects.requireNonNull(getCause()).getMessage(), "refused");
  }
}

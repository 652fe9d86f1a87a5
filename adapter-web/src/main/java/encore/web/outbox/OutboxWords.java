package encore.web.outbox;

import encore.application.event.EventType;
import encore.web.problem.Refusal;
import encore.web.problem.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of the outbox. A word that we do not know is refused, not passed over: else who
 * misspells it takes everything, or nothing, for the answer.
 */
final class OutboxWords {

  private static final List<String> PARAMETERS =
      List.of("status", "topic", "aggregate", "subject", "cursor", "limit");

  private static final List<String> TOPICS =
      Arrays.stream(EventType.values()).map(EventType::topic).distinct().toList();

  private OutboxWords() {}

  static void requireKnown(HttpServletRequest request, @Nullable String topic) {
    request.getParameterMap().keySet().stream()
        .filter(name -> !PARAMETERS.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(name -> {
          throw Refusal.ofParameter(name, "ONE_OF", String.join(", ", PARAMETERS));
        });
    if (isUnknown(topic)) {
      throw Refusal.ofParameter("topic", "ONE_OF", String.join(", ", TOPICS));
    }
  }

  /** The same of a body. */
  static void requireKnown(@Nullable String topic) {
    if (isUnknown(topic)) {
      throw Refusal.of(Violation.ofBody("#/topic", "ONE_OF", String.join(", ", TOPICS)));
    }
  }

  private static boolean isUnknown(@Nullable String topic) {
    return topic != null && !TOPICS.contains(topic);
  }
}

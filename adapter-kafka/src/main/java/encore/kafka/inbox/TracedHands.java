package encore.kafka.inbox;

import encore.application.inbox.Origin;
import encore.application.shared.Traceparent;
import encore.application.shared.Traces;
import encore.application.shared.Traces.Kind;
import encore.application.shared.Traces.Step;
import org.slf4j.MDC;

/** Goes on with the trace that a record came from, if it says so: also in the log. */
final class TracedHands implements Hands {

  private final Hands hands;
  private final Traces traces;
  private final String subscriber;

  TracedHands(Hands hands, Traces traces, String subscriber) {
    this.hands = hands;
    this.traces = traces;
    this.subscriber = subscriber;
  }

  @Override
  public void handle(Origin origin) {
    var from = Traceparent.of(origin.headers().get(Traceparent.HEADER));
    if (from.isEmpty()) {
      hands.handle(origin);
      return;
    }
    try (var step = traces.begin(Kind.NEWS, "process " + origin.topic(), from);
        var _ = MDC.putCloseable(Traces.LOG_KEY, step.traceId())) {
      describe(step, origin);
      handle(step, origin);
    }
  }

  private void handle(Step step, Origin origin) {
    boolean isDone = false;
    try {
      hands.handle(origin);
      isDone = true;
    } finally {
      if (!isDone) {
        step.failed();
      }
    }
  }

  /** In the words of OpenTelemetry. */
  private void describe(Step step, Origin origin) {
    step.with("messaging.system", "kafka");
    step.with("messaging.operation.type", "process");
    step.with("messaging.destination.name", origin.topic());
    step.with("messaging.consumer.group.name", subscriber);
    step.with("messaging.message.id", origin.headers().getOrDefault("ce_id", ""));
    step.with("cloudevents.event_type", origin.headers().getOrDefault("ce_type", ""));
  }
}

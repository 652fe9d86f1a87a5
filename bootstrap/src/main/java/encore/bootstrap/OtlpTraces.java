package encore.bootstrap;

import encore.application.shared.Traceparent;
import encore.application.shared.Traces;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Steps are spans of OpenTelemetry. */
final class OtlpTraces implements Traces, AutoCloseable {

  private final SdkTracerProvider spans;
  private final Tracer tracer;
  private final Duration patience;

  OtlpTraces(SdkTracerProvider spans, Duration patience) {
    this.spans = spans;
    this.tracer = spans.get("encore");
    this.patience = patience;
  }

  @Override
  public Step begin(Kind kind, String name, Optional<Traceparent> from) {
    var span =
        tracer
            .spanBuilder(name)
            .setSpanKind(kind(kind))
            .setParent(from.map(OtlpTraces::context).orElseGet(Context::root))
            .startSpan();
    return RecordedStep.of(span);
  }

  private static SpanKind kind(Kind kind) {
    return switch (kind) {
      case REQUEST -> SpanKind.SERVER;
      case NEWS -> SpanKind.CONSUMER;
    };
  }

  private static Context context(Traceparent from) {
    var flags = from.isSampled() ? TraceFlags.getSampled() : TraceFlags.getDefault();
    var before =
        SpanContext.createFromRemoteParent(
            from.traceId(), from.stepId(), flags, TraceState.getDefault());
    return Context.root().with(Span.wrap(before));
  }

  @Override
  public Optional<Traceparent> current() {
    var now = Span.current().getSpanContext();
    return now.isValid()
        ? Optional.of(new Traceparent(now.getTraceId(), now.getSpanId(), now.isSampled()))
        : Optional.empty();
  }

  /** What is still here is sent, if that is soon done. */
  @Override
  public void close() {
    var _ = spans.shutdown().join(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}

package encore.bootstrap;

import encore.application.shared.Traces.Step;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;

/** A step as a span; one that is not sampled has its id all the same. */
record RecordedStep(Span span, Scope scope) implements Step {

  // The scope is closed with the step.
  @SuppressWarnings("MustBeClosedChecker")
  static Step of(Span span) {
    return new RecordedStep(span, span.makeCurrent());
  }

  @Override
  public String traceId() {
    return span.getSpanContext().getTraceId();
  }

  @Override
  public void named(String name) {
    span.updateName(name);
  }

  @Override
  public void with(String key, String value) {
    span.setAttribute(key, value);
  }

  @Override
  public void with(String key, long value) {
    span.setAttribute(key, value);
  }

  @Override
  public void failed() {
    span.setStatus(StatusCode.ERROR);
  }

  @Override
  public void close() {
    scope.close();
    span.end();
  }
}

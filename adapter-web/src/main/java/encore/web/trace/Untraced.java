package encore.web.trace;

import encore.application.shared.Traceparent;
import encore.application.shared.Traces;
import java.util.Optional;

/** Nobody records: there is an id for each request, and that is all. */
public final class Untraced implements Traces {

  @Override
  public Step begin(Kind kind, String name, Optional<Traceparent> from) {
    return new Unrecorded(from.map(Traceparent::traceId).orElseGet(TraceIds::trace));
  }

  @Override
  public Optional<Traceparent> current() {
    return Optional.empty();
  }

  private record Unrecorded(String traceId) implements Step {

    @Override
    public void named(String name) {}

    @Override
    public void with(String key, String value) {}

    @Override
    public void with(String key, long value) {}

    @Override
    public void failed() {}

    @Override
    public void close() {}
  }
}

package encore.bootstrap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what was sent and what was lost, and says once that it is lost. */
final class CountedSpans implements SpanExporter {

  private static final Logger log = LoggerFactory.getLogger(CountedSpans.class);

  private final SpanExporter exporter;
  private final String endpoint;
  private final Counter sent;
  private final Counter lost;
  private final AtomicBoolean isLosing = new AtomicBoolean();

  CountedSpans(SpanExporter exporter, TracingProperties tracing, MeterRegistry meters) {
    this.exporter = exporter;
    this.endpoint = tracing.endpoint();
    this.sent = counter(meters, "sent");
    this.lost = counter(meters, "lost");
  }

  private static Counter counter(MeterRegistry meters, String outcome) {
    return Counter.builder("encore.tracing.spans").tag("outcome", outcome).register(meters);
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    int count = spans.size();
    var result = exporter.export(spans);
    return result.whenComplete(() -> count(result.isSuccess(), count));
  }

  private void count(boolean isSent, int spans) {
    (isSent ? sent : lost).increment(spans);
    if (!isSent && isLosing.compareAndSet(false, true)) {
      log.warn("spans are lost: nobody takes them at {}", endpoint);
    }
    if (isSent && isLosing.compareAndSet(true, false)) {
      log.info("spans are taken again at {}", endpoint);
    }
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }
}

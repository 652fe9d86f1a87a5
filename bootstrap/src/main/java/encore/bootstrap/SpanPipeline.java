package encore.bootstrap;

import encore.web.trace.TraceIds;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;

/** The way of a span: chosen by its trace, queued, and sent in batches from one thread. */
final class SpanPipeline {

  private static final int BATCH_MAX = 512;

  /** So much is lost with an instance that is killed; so long its thread outlives the others. */
  private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(1);

  private SpanPipeline() {}

  static SdkTracerProvider open(TracingProperties tracing, MeterRegistry meters) {
    var exporter = new CountedSpans(exporter(tracing), tracing, meters);
    return SdkTracerProvider.builder()
        .addSpanProcessor(batches(exporter, tracing))
        .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(tracing.share())))
        .setIdGenerator(new Ids())
        .setResource(Resource.getDefault().merge(house()))
        .build();
  }

  /** Each batch is tried once: others would wait behind the second try. */
  private static SpanExporter exporter(TracingProperties tracing) {
    return OtlpHttpSpanExporter.builder()
        .setEndpoint(tracing.endpoint())
        .setTimeout(tracing.timeout())
        .setConnectTimeout(tracing.timeout())
        .setRetryPolicy(null)
        .build();
  }

  private static SpanProcessor batches(SpanExporter exporter, TracingProperties tracing) {
    return BatchSpanProcessor.builder(exporter)
        .setScheduleDelay(AT_LEAST_EVERY)
        .setMaxQueueSize(tracing.queue())
        .setMaxExportBatchSize(Math.min(BATCH_MAX, tracing.queue()))
        .setExporterTimeout(tracing.timeout())
        .build();
  }

  private static Resource house() {
    return Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "encore"));
  }

  /** Ours, so that there is one place where ids are made. */
  private static final class Ids implements IdGenerator {
    @Override
    public String generateTraceId() {
      return TraceIds.trace();
    }

    @Override
    public String generateSpanId() {
      return TraceIds.step();
    }
  }
}

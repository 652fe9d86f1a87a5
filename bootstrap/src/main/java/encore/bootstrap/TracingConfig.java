package encore.bootstrap;

import encore.application.shared.Traces;
import encore.web.trace.Untraced;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether traces are recorded. Without an endpoint nothing of OpenTelemetry is even made. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TracingProperties.class)
class TracingConfig {

  @Bean
  Traces traces(TracingProperties tracing, MeterRegistry meters) {
    return tracing.isOn()
        ? new OtlpTraces(SpanPipeline.open(tracing, meters), tracing.timeout())
        : new Untraced();
  }
}

package encore.web;

import encore.application.consistency.ConsistencyViews;
import encore.application.consistency.OrderInspection;
import encore.application.consistency.Round;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The promises, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class AuditStage {

  /** What stands behind the controller during one test. */
  public static final class Auditor {
    public static final Round NEVER =
        new Round(Optional.empty(), false, 0, 0, Optional.empty(), Optional.empty());

    public ConsistencyViews.Report report =
        new ConsistencyViews.Report(NEVER, List.of(), Instant.EPOCH);
    public Optional<OrderInspection.Command> ordered = Optional.empty();
  }

  @Bean
  Auditor consistencyAuditor() {
    return new Auditor();
  }

  @Bean
  ConsistencyViews consistencyViews(Auditor auditor) {
    return () -> auditor.report;
  }

  @Bean
  OrderInspection orderInspection(Auditor auditor) {
    return command -> {
      auditor.ordered = Optional.of(command);
      return auditor.report;
    };
  }
}

package encore.bootstrap;

import encore.application.catalog.CopyBypass;
import encore.application.runbook.Gauges;
import encore.application.runbook.GlanceViews;
import encore.application.runbook.LocalModes;
import encore.application.runbook.Mode;
import encore.application.runbook.RecognizeModes;
import encore.application.shared.Dependency;
import encore.application.waitingroom.AdmitNext;
import encore.application.waitingroom.GlanceAtCrowds;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What the modes of the house change, and who looks at all of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModeProperties.class)
class RunbookConfig {

  @Bean
  LocalModes localModes(ModeProperties settings) {
    return new OperatorsHand(settings);
  }

  /** Asked late: who recognizes modes needs the database, and copies stand before that. */
  @Bean
  CopyBypass copyBypass(ObjectProvider<RecognizeModes> modes) {
    return () -> modes.getObject().isOn(Mode.CACHE_BYPASS);
  }

  /** A pass would run out while there is nothing to be done with it. */
  @Bean
  @Primary
  AdmitNext admitNextUnlessReadOnly(
      @Qualifier("admitNextService") AdmitNext admitNext, RecognizeModes modes) {
    return concert ->
        modes.isOn(Mode.READ_ONLY) ? AdmitNext.Outcome.Idle.unknown() : admitNext.admit(concert);
  }

  @Bean
  GlanceViews glanceViews(Gauges gauges, GlanceAtCrowds crowds, List<Dependency> dependencies) {
    return new Lookout(gauges, crowds, dependencies);
  }
}

package encore.bootstrap;

import encore.application.waitingroom.AdmitNext;
import encore.application.waitingroom.Dice;
import encore.application.waitingroom.DrawSecrets;
import encore.application.waitingroom.WatchLines;
import encore.domain.waitingroom.DrawSecret;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the waiting room is made with, and who lets people in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UsherProperties.class)
class WaitingRoomConfig {

  @Bean
  Dice dice() {
    return () -> ThreadLocalRandom.current().nextDouble();
  }

  @Bean
  DrawSecrets drawSecrets() {
    var random = new SecureRandom();
    return () -> {
      var bytes = new byte[DrawSecret.BYTES];
      random.nextBytes(bytes);
      return new DrawSecret(bytes);
    };
  }

  @Bean
  StrainMeter strainMeter(UsherProperties rhythm) {
    return new StrainMeter(rhythm.slowHold(), rhythm.shedShare());
  }

  @Bean
  Usher lineUsher(
      ObjectProvider<WatchLines> watchLines,
      ObjectProvider<AdmitNext> admitNext,
      UsherProperties rhythm,
      MeterRegistry meters,
      Clock clock) {
    return new Usher(watchLines, admitNext, rhythm, new UsherMeters(meters), clock);
  }
}

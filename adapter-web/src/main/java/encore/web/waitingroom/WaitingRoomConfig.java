package encore.web.waitingroom;

import encore.application.waitingroom.RiskChecks;
import encore.web.support.HouseSecret;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What those who watch the house must know of the waiting room. */
@Configuration(proxyBeanMethods = false)
class WaitingRoomConfig {

  @Bean
  RiskChecks workChallenges(HouseSecret secret) {
    return new WorkChallenges(secret, Clock.systemUTC());
  }
}

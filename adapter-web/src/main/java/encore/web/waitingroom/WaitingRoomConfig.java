package encore.web.waitingroom;

import encore.application.waitingroom.RiskChecks;
import encore.web.support.HouseSecret;
import io.micrometer.observation.ObservationPredicate;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What those who watch the house must know of the waiting room. */
@Configuration(proxyBeanMethods = false)
class WaitingRoomConfig {

  /** A stream lasts for minutes; among the requests it would look like a house that hangs. */
  @Bean
  ObservationPredicate streamsAreNoRequests() {
    return (_, context) ->
        !(context instanceof ServerRequestObservationContext request)
            || request.getCarrier() == null
            || !request.getCarrier().getRequestURI().equals(StreamController.PATH);
  }

  @Bean
  RiskChecks workChallenges(HouseSecret secret) {
    return new WorkChallenges(secret, Clock.systemUTC());
  }
}

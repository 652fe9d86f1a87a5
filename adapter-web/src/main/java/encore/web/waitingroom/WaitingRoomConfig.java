package encore.web.waitingroom;

import io.micrometer.observation.ObservationPredicate;
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
}

package encore.web.problem;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** A lost race is a normal day, and so is a turn that has not come: neither counts as an error. */
@Component
class ProblemObservation extends DefaultServerRequestObservationConvention {

  private static final KeyValue CONFLICT = KeyValue.of("outcome", "CONFLICT");
  private static final KeyValue QUEUE = KeyValue.of("outcome", "QUEUE");

  @Override
  public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
    var code = answered(context).map(Problem::name).orElse("none");
    return super.getLowCardinalityKeyValues(context).and("problem", code);
  }

  @Override
  protected KeyValue outcome(ServerRequestObservationContext context) {
    if (answered(context).filter(Problem::isOfTheQueue).isPresent()) {
      return QUEUE;
    }
    var response = context.getResponse();
    return response != null && response.getStatus() == HttpServletResponse.SC_CONFLICT
        ? CONFLICT
        : super.outcome(context);
  }

  private static Optional<Problem> answered(ServerRequestObservationContext context) {
    return Optional.ofNullable(context.getCarrier()).flatMap(ProblemWriter::answered);
  }
}

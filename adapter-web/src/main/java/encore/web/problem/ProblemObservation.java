package encore.web.problem;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** A lost race is a normal day, so it is not counted among the errors of callers. */
@Component
class ProblemObservation extends DefaultServerRequestObservationConvention {

  private static final KeyValue CONFLICT = KeyValue.of("outcome", "CONFLICT");

  @Override
  public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
    var request = context.getCarrier();
    var code = request == null ? "none" : ProblemWriter.codeOf(request);
    return super.getLowCardinalityKeyValues(context).and("problem", code);
  }

  @Override
  protected KeyValue outcome(ServerRequestObservationContext context) {
    var response = context.getResponse();
    return response != null && response.getStatus() == HttpServletResponse.SC_CONFLICT
        ? CONFLICT
        : super.outcome(context);
  }
}

package encore.web.identity;

import encore.application.identity.LogIn.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How logins end, for the operator: a wave of wrong passwords is seen here first. */
@Component
class LoginCounter {

  private final MeterRegistry meters;

  LoginCounter(MeterRegistry meters) {
    this.meters = meters;
  }

  Outcome counted(Outcome outcome) {
    meters.counter("encore.identity.logins", "outcome", name(outcome)).increment();
    return outcome;
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.LoggedIn _ -> "logged-in";
      case Outcome.WrongCredentials _ -> "wrong-credentials";
      case Outcome.Blocked _ -> "blocked";
      case Outcome.Barred _ -> "barred";
      case Outcome.Busy _ -> "busy";
    };
  }
}

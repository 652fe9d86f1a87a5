package encore.application.audit;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.UserId;
import java.util.Map;

/**
 * Something an administrator did.
 *
 * @param action what, in capitals: {@code CONCERT_CREATED}
 * @param subject to what: {@code concert/0198c0de-…}
 * @param details what is worth knowing later, by name
 */
public record Act(UserId actor, String action, String subject, Map<String, String> details) {
  public Act {
    details = Map.copyOf(details);
    require(action.matches("[A-Z][A-Z_]+"), "an action is named in capitals");
    require(!subject.isBlank(), "an act has a subject");
  }
}

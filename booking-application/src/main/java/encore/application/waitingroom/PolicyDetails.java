package encore.application.waitingroom;

import encore.domain.waitingroom.LinePolicy;
import java.util.Map;
import java.util.OptionalInt;

/** A policy as the audit trail has it. */
final class PolicyDetails {
  private PolicyDetails() {}

  static Map<String, String> of(LinePolicy policy) {
    var admission = policy.admission();
    return Map.of(
        "mode", policy.mode().name(),
        "flow", policy.flow().name(),
        "active", text(admission.active()),
        "perInterval", text(admission.perInterval()) + " each " + admission.interval(),
        "passTtl", policy.passTtl().toString(),
        "showUp", policy.showUp().toString(),
        "silentAfter", policy.silentAfter().toString(),
        "capacity", Integer.toString(policy.capacity()),
        "challengeBits", Integer.toString(policy.challengeBits()));
  }

  private static String text(OptionalInt limit) {
    return limit.isPresent() ? Integer.toString(limit.getAsInt()) : "unlimited";
  }
}

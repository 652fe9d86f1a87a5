package encore.bootstrap;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;

/** Where a class lives: its module, and the concept there, which is empty at the module's root. */
record Room(String module, String concept) {

  private static final Set<String> CORE = Set.of("domain", "application");

  /** For each adapter, the packages that are no concept: what its concepts stand on. */
  private static final Map<String, Set<String>> FOUNDATIONS =
      Map.of(
          "web", Set.of("support", "problem", "openapi", "trace", "constraint", "pages"),
          "persistence", Set.of("support"),
          "redis", Set.of("support"),
          "kafka", Set.of("support"));

  static Room of(JavaClass type) {
    String[] names = type.getPackageName().split("\\.");
    boolean isOurs = names[0].equals("encore") && names.length > 1;
    return new Room(isOurs ? names[1] : "", isOurs && names.length > 2 ? names[2] : "");
  }

  boolean isCore() {
    return CORE.contains(module);
  }

  boolean isFoundation() {
    return FOUNDATIONS.getOrDefault(module, Set.of()).contains(concept);
  }

  /** A class at the root of an adapter wires it, and may see all of it. */
  boolean isOfAConcept() {
    boolean isInAdapter = FOUNDATIONS.containsKey(module) && !concept.isEmpty();
    return isCore() || isInAdapter && !isFoundation();
  }
}

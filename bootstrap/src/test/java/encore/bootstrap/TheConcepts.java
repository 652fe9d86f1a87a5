package encore.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/**
 * Which concept may import which other, in every module. An adapter's package keeps to its own
 * concept: of the adapter it sees itself and what all concepts there stand on (support, mostly), of
 * the core what the table gives the concept.
 */
@AnalyzeClasses(
    packages = "encore",
    importOptions = {House.ShippedOnly.class, House.ClassesOnly.class})
class TheConcepts {

  /** A new concept is a new line; all of them may import shared. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("shared", Set.of()),
          entry("identity", Set.of()),
          entry("ratelimit", Set.of()),
          entry("event", Set.of()),
          entry("outbox", Set.of("event", "identity", "audit")),
          entry("inbox", Set.of("event", "identity", "audit")),
          entry("notification", Set.of("event", "inbox", "identity")),
          entry("ranking", Set.of("event", "inbox", "identity", "audit")),
          entry("feed", Set.of("event", "inbox")),
          entry("audit", Set.of("identity")),
          entry("moderation", Set.of("identity", "audit")),
          entry("catalog", Set.of("identity", "audit")),
          entry("poster", Set.of("catalog", "identity", "audit")),
          entry("booking", Set.of("catalog", "identity", "audit")),
          entry("sales", Set.of("booking", "catalog", "identity", "audit")),
          entry("seatmap", Set.of("catalog", "booking")),
          // Who is blocked leaves the lines: it fills in a port of moderation, which knows no
          // lines.
          entry("waitingroom", Set.of("catalog", "identity", "audit", "moderation")),
          entry("wallet", Set.of("identity", "audit")),
          entry("coupon", Set.of("event", "inbox", "identity", "audit")),
          entry("product", Set.of("identity", "audit")),
          entry("cart", Set.of("product", "identity")),
          entry("order", Set.of("product", "cart", "wallet", "coupon", "identity", "audit")),
          // It reads everybody's books, by SQL, and imports nobody.
          entry("consistency", Set.of("identity", "audit")),
          entry("ticket", Set.of("booking", "catalog", "identity", "audit")),
          entry("idempotency", Set.of("identity")),
          entry(
              "payment",
              Set.of("booking", "wallet", "coupon", "waitingroom", "catalog", "identity", "audit")),
          entry("runbook", Set.of("waitingroom", "catalog", "identity", "audit")),
          entry("locklab", Set.of("booking", "identity", "audit")));

  /**
   * Who asks is a parameter of nearly every controller, and still a matter of identity; the door
   * before a sale is one of those that it guards, and a matter of the waiting room. That an effect
   * happens once is nobody's own matter either.
   */
  private static final Set<String> LENT_TO_ALL =
      Set.of(
          "encore.web.identity.SignedIn",
          "encore.web.waitingroom.Door",
          "encore.web.idempotency.Once");

  @ArchTest
  static final ArchRule every_concept_has_a_line =
      classes()
          .that(belongToAConcept())
          .should(haveALine())
          .because("who may import whom is decided once, before the first class");

  @ArchTest
  static void every_line_has_a_concept(JavaClasses house) {
    var concepts = house.stream().map(Room::of).filter(Room::isCore).map(Room::concept);

    assertThat(concepts.collect(toSet()))
        .as("concepts that exist: a line of the table without one is stale")
        .containsAll(MAY_IMPORT.keySet());
  }

  @ArchTest
  static final ArchRule concepts_import_what_the_table_says =
      classes()
          .that(belongToAConcept())
          .should(importWhatTheTableSays())
          .because("concepts talk by ids, by a port of the other, or by events");

  @ArchTest
  static final ArchRule concepts_have_no_cycles =
      slices()
          .matching("encore.[domain|application].(*)..")
          .should()
          .beFreeOfCycles()
          .because("a concept must be understood before those that stand on it");

  @ArchTest
  static final ArchRule packages_of_an_adapter_have_no_cycles =
      slices()
          .matching("encore.(web|persistence|redis|kafka).(*)..")
          .should()
          .beFreeOfCycles()
          .because("what all of an adapter stands on must know none of it");

  private static DescribedPredicate<JavaClass> belongToAConcept() {
    return DescribedPredicate.describe("belong to a concept", type -> Room.of(type).isOfAConcept());
  }

  private static ArchCondition<JavaClass> haveALine() {
    return new ArchCondition<>("have a line in the table") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String concept = Room.of(type).concept();
        String message =
            "%s: '%s' is not in the table of TheConcepts. Add a line that says what it may import."
                .formatted(type.getName(), concept);
        events.add(new SimpleConditionEvent(type, MAY_IMPORT.containsKey(concept), message));
      }
    };
  }

  private static ArchCondition<JavaClass> importWhatTheTableSays() {
    return new ArchCondition<>("import what the table says") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (var dependency : type.getDirectDependenciesFromSelf()) {
          var target = dependency.getTargetClass();
          boolean isFine =
              LENT_TO_ALL.contains(target.getName()) || mayImport(Room.of(type), Room.of(target));
          events.add(new SimpleConditionEvent(type, isFine, message(dependency)));
        }
      }
    };
  }

  /** Whether modules may meet at all is not asked here: that is for {@link TheHexagon}. */
  private static boolean mayImport(Room from, Room to) {
    if (from.equals(to)) {
      return true;
    }
    if (to.isCore()) {
      return to.concept().equals("shared")
          || to.concept().equals(from.concept())
          || MAY_IMPORT.getOrDefault(from.concept(), Set.of()).contains(to.concept());
    }
    return !to.module().equals(from.module()) || to.isFoundation();
  }

  private static String message(Dependency dependency) {
    return "%s may import %s of other concepts, but: %s"
        .formatted(
            Room.of(dependency.getOriginClass()).concept(),
            MAY_IMPORT.getOrDefault(Room.of(dependency.getOriginClass()).concept(), Set.of()),
            dependency.getDescription());
  }
}

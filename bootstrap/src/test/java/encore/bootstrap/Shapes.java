package encore.bootstrap;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a class may look like from outside, said once for the rules of {@link TheHexagon}. */
final class Shapes {

  private static final String WIRING = "org.springframework.context.annotation.Configuration";

  private Shapes() {}

  static DescribedPredicate<JavaClass> shownToOthers() {
    return DescribedPredicate.describe(
        "are public", type -> type.isTopLevelClass() && type.getModifiers().contains(PUBLIC));
  }

  static ArchCondition<JavaClass> beFinal() {
    return be("be final", type -> type.getModifiers().contains(FINAL));
  }

  static ArchCondition<JavaClass> beNamedAfterTheirInterface() {
    return be(
        "be named <Interface>Service",
        type ->
            type.getRawInterfaces().stream()
                .anyMatch(
                    contract -> type.getSimpleName().equals(contract.getSimpleName() + "Service")));
  }

  static ArchCondition<JavaClass> beWiringOrUsedFromAnotherPackage() {
    return be(
        "be a @Configuration or used from another package",
        type ->
            type.isMetaAnnotatedWith(WIRING)
                || type.getDirectDependenciesToSelf().stream()
                    .map(dependency -> dependency.getOriginClass().getPackageName())
                    .anyMatch(user -> !user.equals(type.getPackageName())));
  }

  static ArchCondition<JavaClass> beContractsOrValues() {
    return be(
        "be interfaces, records, enums, annotations or exceptions",
        type ->
            type.isInterface()
                || type.isRecord()
                || type.isEnum()
                || type.isAssignableTo(Throwable.class));
  }

  static ArchCondition<JavaClass> inheritFromNothingOfOursButPorts() {
    return be(
        "inherit from nothing of another module but interfaces of the application",
        type ->
            Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                .filter(parent -> parent.getPackageName().startsWith("encore."))
                .filter(parent -> !module(parent).equals(module(type)))
                .allMatch(parent -> parent.isInterface() && module(parent).equals("application")));
  }

  static ArchCondition<JavaField> wear(String... annotations) {
    var unwanted = Set.of(annotations);
    return new ArchCondition<>("wear one of " + unwanted) {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean wears =
            field.getAnnotations().stream()
                .anyMatch(worn -> unwanted.contains(worn.getRawType().getSimpleName()));
        events.add(new SimpleConditionEvent(field, wears, field.getFullName() + " is injected"));
      }
    };
  }

  private static String module(JavaClass type) {
    return type.getPackageName().split("\\.")[1];
  }

  static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> is) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String message = type.getName() + " must " + what;
        events.add(new SimpleConditionEvent(type, is.test(type), message));
      }
    };
  }
}

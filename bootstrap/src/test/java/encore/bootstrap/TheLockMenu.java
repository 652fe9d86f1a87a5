package encore.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The menu of lock strategies and the classes that cook it: ROW_LOCK is RowLockSeatClaims. */
@AnalyzeClasses(
    packages = "encore",
    importOptions = {House.ShippedOnly.class, House.ClassesOnly.class})
class TheLockMenu {

  /** It measures every strategy and is none. */
  private static final String DECORATOR = "encore.bootstrap.MeasuredSeatClaims";

  @ArchTest
  static void every_entry_has_exactly_one_class(JavaClasses house) {
    var cooked = house.that(implementSeatClaims()).stream().map(JavaClass::getSimpleName).toList();

    assertThat(LockStrategy.values())
        .allSatisfy(entry ->
            assertThat(cooked)
                .as("classes that implement SeatClaims, for %s on the menu", entry)
                .containsOnlyOnce(className(entry)));
  }

  @ArchTest
  static final ArchRule every_class_is_on_the_menu =
      classes()
          .that(implementSeatClaims())
          .should(Shapes.be("be named after an entry of LockStrategy", TheLockMenu::isOnTheMenu))
          .because("find . -name '*SeatClaims.java' prints the whole family");

  @ArchTest
  static final ArchRule strategies_are_package_private =
      classes()
          .that(implementSeatClaims())
          .should()
          .bePackagePrivate()
          .because("a strategy is chosen in one switch, not imported");

  private static DescribedPredicate<JavaClass> implementSeatClaims() {
    return DescribedPredicate.describe(
        "implement SeatClaims",
        type -> !type.isInterface() && type.isAssignableTo(SeatClaims.class));
  }

  private static boolean isOnTheMenu(JavaClass type) {
    return type.getName().equals(DECORATOR)
        || Stream.of(LockStrategy.values())
            .anyMatch(entry -> className(entry).equals(type.getSimpleName()));
  }

  private static String className(LockStrategy entry) {
    var words = List.of(entry.name().toLowerCase(Locale.ROOT).split("_"));
    return words.stream()
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(joining("", "", "SeatClaims"));
  }
}

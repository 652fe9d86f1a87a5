package encore.bootstrap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/** Of two types with one name the description of the API shows one, for both. */
@AnalyzeClasses(packages = "encore.web", importOptions = House.ShippedOnly.class)
class EverySchemaHasItsNameTest {

  private static final String SCHEMA = "io.swagger.v3.oas.annotations.media.Schema";

  @ArchTest
  static void noTwoTypesShareAName(JavaClasses house) {
    var types =
        house.stream()
            .filter(type -> type.isRecord() || type.isEnum())
            .filter(type -> !type.isAnonymousClass())
            .collect(groupingBy(type -> name(type), mapping(JavaClass::getName, toList())));

    assertThat(types).containsKeys("Concert", "OfficeBookingPage");
    types.values().removeIf(named -> named.size() == 1);
    assertThat(types).isEmpty();
  }

  private static String name(JavaClass type) {
    return type.tryGetAnnotationOfType(SCHEMA)
        .map(schema -> (String) schema.get("name").orElse(""))
        .filter(name -> !name.isEmpty())
        .orElse(type.getSimpleName());
  }
}

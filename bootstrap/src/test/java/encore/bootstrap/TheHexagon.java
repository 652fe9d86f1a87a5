package encore.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static encore.bootstrap.House.ADAPTERS;
import static encore.bootstrap.House.APPLICATION;
import static encore.bootstrap.House.BOOTSTRAP;
import static encore.bootstrap.House.DOMAIN;
import static encore.bootstrap.House.KAFKA;
import static encore.bootstrap.House.LOADTEST;
import static encore.bootstrap.House.PERSISTENCE;
import static encore.bootstrap.House.REDIS;
import static encore.bootstrap.House.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import encore.application.shared.UseCase;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which module may know which other, and what it shows of itself. */
@AnalyzeClasses(
    packages = "encore",
    importOptions = {House.ShippedOnly.class, House.ClassesOnly.class})
class TheHexagon {

  @ArchTest
  static void everybody_is_here(JavaClasses house) {
    var rooms = Stream.of(DOMAIN, APPLICATION, WEB, PERSISTENCE, REDIS, KAFKA, BOOTSTRAP, LOADTEST);
    Set<String> found =
        house.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.replaceFirst("^(encore\\.\\w+).*", "$1.."))
            .collect(Collectors.toSet());

    assertThat(found)
        .as("modules with at least one class: a rule guards only what was imported")
        .containsExactlyInAnyOrderElementsOf(rooms.toList());
  }

  @ArchTest
  static final ArchRule the_domain_is_plain_java =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..")
          .because("rules must be readable and testable without a framework");

  @ArchTest
  static final ArchRule the_application_knows_the_domain_alone =
      classes()
          .that()
          .resideInAPackage(APPLICATION)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(APPLICATION, DOMAIN, "java..", "org.slf4j..", "org.jspecify..")
          .because("a use case must not care who calls it, nor where things are kept");

  @ArchTest
  static final ArchRule web_knows_http =
      adapter(
          WEB,
          "org.springframework..",
          "jakarta..",
          "io.swagger..",
          "org.springdoc..",
          "tools.jackson..",
          // The annotations of Jackson 3 kept the package of Jackson 2.
          "com.fasterxml.jackson.annotation..",
          // The types of swagger-core, which describes the API, are those of Jackson 2.
          "com.fasterxml.jackson.databind..",
          "com.nimbusds..",
          "com.github.benmanes.caffeine..",
          "com.github.luben.zstd..",
          "io.nayuki.qrcodegen..",
          "io.micrometer..",
          "javax.crypto..",
          "javax.imageio..",
          "org.apache.catalina..",
          "org.apache.coyote..",
          "org.apache.tomcat..");

  @ArchTest
  static final ArchRule persistence_knows_postgres =
      adapter(
          PERSISTENCE,
          "org.springframework..",
          "org.postgresql..",
          "org.flywaydb..",
          "com.zaxxer..",
          "javax.sql..",
          "jakarta.persistence..",
          "org.hibernate..",
          "org.mapstruct..",
          "io.micrometer..");

  @ArchTest
  static final ArchRule redis_knows_redis =
      adapter(
          REDIS,
          "io.lettuce..",
          "io.github.bucket4j..",
          "io.micrometer..",
          "com.github.benmanes.caffeine..",
          "tools.jackson..",
          "org.springframework.context..",
          "org.springframework.boot..");

  @ArchTest
  static final ArchRule kafka_knows_kafka =
      adapter(
          KAFKA,
          "org.apache.kafka..",
          "io.cloudevents..",
          "tools.jackson..",
          "io.micrometer..",
          "org.springframework.context..",
          "org.springframework.boot..");

  @ArchTest
  static final ArchRule the_load_test_is_a_stranger =
      classes()
          .that()
          .resideInAPackage(LOADTEST)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              LOADTEST,
              "java..",
              "javax.net..",
              "com.sun.management..",
              "com.sun.net.httpserver..",
              "org.jspecify..",
              "org.HdrHistogram..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation..",
              "picocli..")
          .because("a black box that knew our classes would share our mistakes");

  @ArchTest
  static final ArchRule adapters_never_meet =
      slices()
          .matching("encore.(web|persistence|redis|kafka)..")
          .should()
          .notDependOnEachOther()
          .because("they are joined in bootstrap, through ports");

  @ArchTest
  static final ArchRule nobody_depends_on_bootstrap =
      noClasses()
          .that()
          .resideOutsideOfPackage(BOOTSTRAP)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BOOTSTRAP)
          .because("it wires the house, so everything else must stand without it");

  @ArchTest
  static final ArchRule adapters_show_only_what_is_needed =
      classes()
          .that()
          .resideInAnyPackage(ADAPTERS)
          .and(Shapes.shownToOthers())
          .should(Shapes.beWiringOrUsedFromAnotherPackage())
          .because("what nobody else can see can be changed without asking anybody");

  @ArchTest
  static final ArchRule adapters_implement_ports_of_the_application =
      classes()
          .that()
          .resideInAnyPackage(ADAPTERS)
          .should(Shapes.inheritFromNothingOfOursButPorts())
          .because("a port is an interface in application, and all that an adapter fills in");

  @ArchTest
  static final ArchRule the_application_shows_contracts_and_values =
      classes()
          .that()
          .resideInAPackage(APPLICATION)
          .and(Shapes.shownToOthers())
          .should(Shapes.beContractsOrValues())
          .because("ports are interfaces, and the body of a use case is nobody's business");

  @ArchTest
  static final ArchRule use_cases_hide_behind_their_contract =
      classes()
          .that()
          .areAnnotatedWith(UseCase.class)
          .should()
          .bePackagePrivate()
          .andShould(Shapes.beFinal())
          .andShould(Shapes.beNamedAfterTheirInterface())
          .because("the interface is the whole contract");

  private static ArchRule adapter(String itself, String... technology) {
    var known = Stream.of(itself, DOMAIN, APPLICATION, "java..", "org.slf4j..", "org.jspecify..");
    return classes()
        .that()
        .resideInAPackage(itself)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(Stream.concat(known, Stream.of(technology)).toArray(String[]::new))
        .because("an adapter knows the house and one technology");
  }
}

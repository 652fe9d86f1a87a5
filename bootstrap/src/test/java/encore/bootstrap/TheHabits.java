package encore.bootstrap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static encore.bootstrap.House.CORE;
import static encore.bootstrap.House.KAFKA;
import static encore.bootstrap.House.LOADTEST;
import static encore.bootstrap.House.PERSISTENCE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import encore.application.shared.UseCase;
import java.util.Timer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What nobody does here, and why not. */
@AnalyzeClasses(
    packages = "encore",
    importOptions = {House.ShippedOnly.class, House.ClassesOnly.class})
class TheHabits {

  private static final String CLOCK =
      "java.time.*.now|java.time.Clock.system*|java.time.Clock.tick*"
          + "|java.lang.System.currentTimeMillis|java.lang.System.nanoTime|java.util.Date.<init>";
  private static final String CHANCE =
      "java.util.UUID.randomUUID|java.lang.Math.random|java.util.Collections.shuffle";
  private static final String CONSOLE =
      "java.lang.System.out|java.lang.System.err|*.printStackTrace";
  private static final String PARALLEL = "java.util.*.parallelStream|java.util.stream.*.parallel";

  @ArchTest
  static final ArchRule nobody_in_the_core_asks_the_clock =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .accessTargetWhere(itIsOneOf(CLOCK))
          .because("time is an argument, and the clock that decides is the database's");

  @ArchTest
  static final ArchRule nobody_in_the_core_throws_dice =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .accessTargetWhere(itIsOneOf(CHANCE))
          .orShould()
          .dependOnClassesThat(assignableTo(RandomGenerator.class))
          .because("ids and chance are arguments, so that a test sees the same twice");

  @ArchTest
  static final ArchRule nothing_in_the_core_starts_a_thread =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .accessTargetWhere(itIsOneOf(PARALLEL))
          .orShould()
          .dependOnClassesThat(
              assignableTo(Thread.class)
                  .or(assignableTo(Executor.class))
                  .or(assignableTo("java.util.concurrent.Executors"))
                  .or(assignableTo(CompletionStage.class))
                  .or(assignableTo(Timer.class)))
          .because("who calls decides what runs at the same time");

  @ArchTest
  static final ArchRule the_core_knows_no_spring =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..")
          .because("what must never be wrong must be testable in microseconds");

  @ArchTest
  static final ArchRule use_cases_wear_their_mark_and_no_other =
      classes()
          .that()
          .areAnnotatedWith(UseCase.class)
          .should()
          .onlyDependOnClassesThat(areNoAnnotationBut(UseCase.class))
          .because("lock, transaction, commit and unlock are code that can be read");

  @ArchTest
  static final ArchRule transactions_belong_to_persistence =
      noClasses()
          .that()
          .resideOutsideOfPackage(PERSISTENCE)
          .should()
          .dependOnClassesThat()
          .haveSimpleName("Transactional")
          .because("a transaction around more than its statements holds locks while others wait");

  @ArchTest
  static final ArchRule locks_are_no_annotation =
      noClasses()
          .should()
          .dependOnClassesThat(lockingAnnotations())
          .because("the order of lock, transaction and commit must be visible in one screen");

  @ArchTest
  static final ArchRule nobody_injects_fields =
      noFields()
          .should(Shapes.wear("Autowired", "Inject", "Resource", "Value", "PersistenceContext"))
          .because("a constructor says what is needed, and a test can call it");

  @ArchTest
  static final ArchRule nobody_writes_to_the_console =
      noClasses()
          .that()
          .resideOutsideOfPackage(LOADTEST)
          .should()
          .accessTargetWhere(itIsOneOf(CONSOLE))
          .because("who runs the house reads its log");

  @ArchTest
  static final ArchRule there_is_one_way_to_log =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .because("half of a log is worse than none");

  @ArchTest
  static final ArchRule only_the_kafka_adapter_talks_to_kafka =
      noClasses()
          .that()
          .resideOutsideOfPackage(KAFKA)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..")
          .because("no request waits for Kafka: news leave through the outbox");

  /** Owner and member, alternatives by a bar, a star for the rest of a name or of a package. */
  private static DescribedPredicate<JavaAccess<?>> itIsOneOf(String members) {
    String regex = members.replace(".", "\\.").replace("*", "[\\w.$]*");
    var pattern = Pattern.compile(regex);
    return DescribedPredicate.describe(
        "it is " + members.replace("|", " or "),
        access -> {
          var target = access.getTarget();
          String member = target.getOwner().getName() + "." + target.getName();
          return pattern.matcher(member).matches();
        });
  }

  private static DescribedPredicate<JavaClass> areNoAnnotationBut(Class<?> mark) {
    return DescribedPredicate.describe(
        "are no annotations but @" + mark.getSimpleName(),
        type ->
            !type.isAnnotation()
                || type.isEquivalentTo(mark)
                || type.getPackageName().startsWith("org.jspecify"));
  }

  private static DescribedPredicate<JavaClass> lockingAnnotations() {
    return DescribedPredicate.describe(
        "are annotations that lock",
        type -> type.isAnnotation() && type.getSimpleName().contains("Lock"));
  }
}

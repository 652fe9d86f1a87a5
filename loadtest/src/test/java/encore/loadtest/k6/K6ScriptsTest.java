package encore.loadtest.k6;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.loadtest.crowd.Plan;
import encore.loadtest.scenario.Scenario;
import encore.loadtest.scenario.Scenarios;
import encore.loadtest.scenario.Wishes;
import encore.loadtest.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The scripts for k6 ask only what the API answers, and play what the kit plays. */
class K6ScriptsTest {

  private static final Path K6 = Path.of("k6");
  private static final Path API = Path.of("../docs/openapi.yaml");
  private static final Pattern IMPORTED =
      Pattern.compile("import \\{([^}]+)} from '\\./(?:lib/)?(\\w+)\\.js'");

  /** Of all five field notes; more may be added. */
  private static final Set<String> WRITTEN =
      Set.of(
          "happy",
          "conflict",
          "spike",
          "soak",
          "stress",
          "seats",
          "payment",
          "queue",
          "token-load",
          "token-peak",
          "dates-load",
          "dates-peak",
          "reservation-load",
          "reservation-peak",
          "browse",
          "coupon-load",
          "coupon-peak",
          "coupon-sync",
          "coupon-async",
          "charge",
          "orders",
          "journey");

  private static ApiDocument api;

  /** It is long: once for all. */
  @BeforeAll
  static void read() throws IOException {
    api = new ApiDocument(API);
  }

  /** All but one: k6 cannot listen to a stream of events. */
  static Stream<Scenario> scenarios() {
    return Scenarios.all().stream().filter(each -> !each.name().equals("watch"));
  }

  static Stream<String> scripts() throws IOException {
    return names(K6).stream();
  }

  @Test
  void onlyWhatTheApiAnswersIsAsked() throws IOException {
    var asked = K6Operation.read(script("lib/house"));
    assertThat(asked).isNotEmpty();
    assertThat(asked.stream().flatMap(each -> api.faults(each).stream())).isEmpty();
  }

  @Test
  void eachScriptHasAPlanAndEachPlanAScript() throws IOException {
    assertThat(plans().propertyNames()).containsExactlyInAnyOrderElementsOf(names(K6));
    assertThat(names(K6)).containsAll(WRITTEN);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theStagesAreTheKits(Scenario scenario) throws IOException {
    assertThat(plans().path(scenario.name()))
        .as(scenario.name())
        .isEqualTo(Json.read(written(scenario.plan(Wishes.NONE))));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aScriptSaysItsNameAndAsksThroughTheHouseAlone(String name) throws IOException {
    var text = script(name);
    assertThat(text)
        .contains("const NAME = '" + name + "';", "options = plan(NAME,", "setup()")
        .contains("export { handleSummary, teardown }", "export default function (data)")
        .doesNotContain("k6/http");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void whatIsImportedIsThere(String name) throws IOException {
    for (var file : Set.of(name, "lib/crowd", "lib/errands", "lib/stage")) {
      for (var found : IMPORTED.matcher(script(file)).results().toList()) {
        var there = exported(script("lib/" + found.group(2)));
        assertThat(there).as(file).containsAll(imported(found));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'POST', '/api/coupon', [200], []                                     | no POST
          'PATCH', '/api/concerts', [200], []                                  | no PATCH
          'GET', '/api/concerts', [200, 418], []                               | 418
          'GET', '/api/users/{userId}/balance', [200], ['money']               | no answer has a money
          'GET', '/api/concerts', [200], [], () => ({ a })                     | no body
          'POST', '/api/cart/items', [200], []                                 | needs a body
          'POST', '/api/cart/items', [200], [], (a) => ({ productId })         | quantity is missing
          'POST', '/api/orders', [201], [], () => ({ fromBasket: true })       | no fromBasket
          'POST', '/api/orders', [201], [], (a) => ({ items: [{ productId }] })| quantity is missing
          'POST', '/api/payments', [201], [], (bookingId) => ({ bookingId, method: 'COIN' }) | COIN
          """)
  void aFaultIsSeen(String operation, String said) throws IOException {
    var asked = K6Operation.read("export const x = operation('x', " + operation.strip() + ");");
    assertThat(api.faults(asked.getFirst())).singleElement().asString().contains(said);
  }

  @Test
  void whatIsWrittenInAnotherFormIsAFault() {
    assertThatThrownBy(() -> K6Operation.read("export const x = operation(name, 'GET', path);"))
        .hasMessageContaining("0 are understood");
  }

  private static String written(Plan plan) {
    return switch (plan) {
      case Plan.Closed(var stages) ->
          stages.stream()
              .map(stage -> "[%d,%d]".formatted(stage.length().toSeconds(), stage.to()))
              .toList()
              .toString();
      case Plan.Once once ->
          "{\"fans\":%d,\"errands\":%d,\"atMost\":%d}"
              .formatted(once.fans(), once.errands(), once.atMost().toSeconds());
      case Plan.Open open -> throw new IllegalArgumentException("not for k6 yet: " + open);
    };
  }

  private static Set<String> imported(MatchResult found) {
    return Stream.of(found.group(1).split(","))
        .map(each -> each.strip().split(" as ")[0])
        .filter(each -> !each.isEmpty())
        .collect(toSet());
  }

  private static Set<String> exported(String script) {
    return Pattern.compile("(?m)^export (?:const|function) (\\w+)")
        .matcher(script)
        .results()
        .map(found -> found.group(1))
        .collect(toSet());
  }

  private static JsonNode plans() throws IOException {
    var text = script("lib/plans");
    return Json.read(text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1));
  }

  private static String script(String name) throws IOException {
    return Files.readString(K6.resolve(name + ".js"));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".js"))
          .map(file -> file.substring(0, file.length() - 3))
          .collect(TreeSet::new, Set::add, Set::addAll);
    }
  }
}

package encore.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import encore.web.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the house refuses, the pages say what to do now. */
class NextStepsTest {

  private static final String FILE = "texts/next.js";

  /** What is said to programs. */
  private static final Pattern OF_THE_API =
      Pattern.compile(
          "/api/|\\b(GET|POST|PUT|DELETE)\\b|\\b(header|body|token)s?\\b|-Key|[a-z]+[A-Z]");

  private final Site site = Site.ofThisBuild();

  @Test
  void everyProblemHasItsNextStepAndThereAreNoOthers() {
    assertThat(TextPairs.in(site, FILE).keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Problem.values()).map(problem -> "next." + problem.name()).toList());
  }

  @Test
  void itIsSaidInBothLanguages() {
    assertThat(TextPairs.in(site, FILE))
        .allSatisfy((code, pair) -> {
          assertThat(pair.english()).as(code).endsWith(".").matches(Pattern.compile("[A-Z].{10,}"));
          assertThat(pair.korean()).as(code).endsWith(".");
          assertThat(TextPairs.isKorean(pair.korean())).as(code).isTrue();
        });
  }

  @Test
  void itIsSaidToPeople() {
    assertThat(TextPairs.in(site, FILE))
        .allSatisfy((code, pair) ->
            assertThat(OF_THE_API.matcher(pair.english() + pair.korean()).find())
                .as("%s: %s", code.toLowerCase(Locale.ROOT), pair)
                .isFalse());
  }

  @Test
  void everyRoomKnowsThem() {
    assertThat(site.files().get("parts/problem-note.js"))
        .contains("from '../texts/next.js'", "learn(next)");
  }
}

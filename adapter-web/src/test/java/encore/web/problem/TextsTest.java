package encore.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final String ENGLISH = "/encore/web/problems.properties";
  private static final String KOREAN = "/encore/web/problems_ko.properties";

  @ParameterizedTest
  @EnumSource(Problem.class)
  void everyCodeIsExplainedInBothLanguages(Problem problem) throws IOException {
    for (var file : new String[] {ENGLISH, KOREAN}) {
      var texts = read(file);
      for (var part : new String[] {"title", "detail", "cause", "next"}) {
        assertThat(texts.getProperty(problem + "." + part)).as(file + " " + part).isNotBlank();
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameTexts() throws IOException {
    assertThat(read(KOREAN).keySet()).isEqualTo(read(ENGLISH).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, KOREAN})
  void noTextHasAnApostropheOrMissesAnArgument(String file) throws IOException {
    read(file).values().forEach(text -> assertThat(text.toString()).doesNotContain("'"));

    var texts = new Texts();
    for (var problem : Problem.values()) {
      var example = ProblemExamples.of(problem);
      assertThat(texts.detail(example, Locale.ENGLISH)).doesNotContain("{");
      assertThat(texts.detail(example, Locale.KOREAN)).doesNotContain("{");
    }
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void theSlugIsTheCodeInSmallLetters(Problem problem) {
    assertThat(problem.slug().replace('-', '_')).isEqualToIgnoringCase(problem.name());
  }

  private static Properties read(String file) throws IOException {
    var texts = new Properties();
    try (var in = TextsTest.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}

package encore.bootstrap.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The English of the pages, and where it is left on a page in Korean. */
final class EnglishTexts {

  private static final String QUOTED = "(?:'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")";

  /** {@code 'key': ['English', '한국어']}. */
  private static final Pattern PAIR =
      Pattern.compile("': \\[\\s*(" + QUOTED + "),\\s*(" + QUOTED + ")");

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  /** Too few words around a place, and anything would fit. */
  private static final Pattern WORDS = Pattern.compile("[^{]*[a-z]{2}[^{]*|.*(\\p{L}.*?){9}");

  /** What is seen or read out, one by one, and is not marked as English. */
  private static final String TEXTS =
      """
      () => {
        const seen = [...document.body.querySelectorAll('*')].filter((it) => it.checkVisibility() && it.closest('[lang]').lang === 'ko');
        const said = seen.flatMap((it) => ['aria-label', 'alt', 'placeholder', 'title'].map((name) => it.getAttribute(name)));
        const shown = seen.flatMap((it) => [...it.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE))
          .map(({ data }) => data);
        return [...new Set([document.title.replace(' · Encore', ''), ...said, ...shown].filter(Boolean).map((text) => text.trim()))];
      }
      """;

  private static final Pattern ALL = all();

  private EnglishTexts() {}

  /** Data may be in any language, so it is only what our own texts say. */
  static List<String> leftOn(Page page) {
    return ((List<?>) page.evaluate(TEXTS))
        .stream().map(Object::toString).filter(text -> ALL.matcher(text).matches()).toList();
  }

  private static Pattern all() {
    try {
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:encore/web/site/texts/*.js");
      var all = new StringBuilder();
      for (var file : files) {
        all.append(file.getContentAsString(StandardCharsets.UTF_8));
      }
      return PAIR.matcher(all)
          .results()
          .filter(pair -> !pair.group(1).equals(pair.group(2)))
          .map(pair -> pair.group(1).substring(1, pair.group(1).length() - 1).replace("\\'", "'"))
          .flatMap(text -> Arrays.stream(text.split("\\|")))
          .filter(text -> WORDS.matcher(PLACE.matcher(text).replaceAll("{")).matches())
          .map(EnglishTexts::withAnyValues)
          .collect(Collectors.collectingAndThen(Collectors.joining("|"), Pattern::compile));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withAnyValues(String text) {
    return Arrays.stream(PLACE.split(text, -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".+"));
  }
}

package encore.bootstrap.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe-core finds on a page that not everybody can use; best practices are rules, too. */
final class Axe {

  private static final String SCRIPT = script();

  // A link to an address behind the hash is taken for one that skips to the content, where the
  // navigation of a phone has scrolled it out of sight. The real one is used in BuyingByKeyboardIT.
  private static final String LOOK =
      """
      async () => {
        const { violations } = await axe.run({
          resultTypes: ['violations'],
          rules: { 'skip-link': { enabled: false } },
        });
        return violations.flatMap(({ id, help, nodes }) =>
          nodes.slice(0, 3).map((node) => `${id}: ${help}: ${node.target} ${node.html.slice(0, 160)}`));
      }
      """;

  private Axe() {}

  static List<String> violations(Page page) {
    if (Boolean.TRUE.equals(page.evaluate("() => window.axe === undefined"))) {
      page.evaluate(SCRIPT);
    }
    var found = (List<?>) page.evaluate(LOOK);
    return found.stream().map(Object::toString).toList();
  }

  /** From the artifact of Deque's Java edition, which is otherwise not used. */
  private static String script() {
    try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

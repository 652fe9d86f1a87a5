package encore.web.problem;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Pages without a script, a font or a picture: they open anywhere, on a phone and at night. */
@Component
class ProblemHtml {

  private static final String STYLE =
      """
      :root{color-scheme:light dark}
      body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1.5rem 1rem}
      h1{line-height:1.25;font-size:1.6rem}h2{font-size:1.1rem;margin:1.6rem 0 .3rem}
      code,pre{font:.9rem/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
      pre{white-space:pre-wrap;padding:.8rem;border:1px solid #8886;border-radius:.4rem}
      ul{list-style:none;padding:0}li{padding:.5rem 0;border-top:1px solid #8886}
      a{color:light-dark(#0b57d0,#8ab4f8)}
      """;

  /** Nothing may load; the style is let in by its hash. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'sha256-%s'; frame-ancestors 'none'".formatted(hash(STYLE));

  private final Texts texts;
  private final ProblemExamples examples;
  private final JsonMapper json;

  ProblemHtml(Texts texts, ProblemExamples examples, JsonMapper json) {
    this.texts = texts;
    this.examples = examples;
    this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  String all(Locale language) {
    var items =
        Arrays.stream(Problem.values())
            .map(problem -> item(problem, language))
            .collect(Collectors.joining("\n"));
    var title = text("page.all", language);
    return page(title, "<h1>" + title + "</h1><ul>" + items + "</ul>", language);
  }

  String one(Problem problem, Locale language) {
    var example = json.writeValueAsString(examples.body(problem, language));
    var title = text(problem, "title", language);
    var article =
        """
        <p><a href="/problems">%s</a></p>
        <h1>%s</h1>
        <p><code>%s</code> &middot; HTTP %d &middot; %s</p>
        <p>%s</p>
        <h2>%s</h2><p>%s</p>
        <h2>%s</h2><p>%s</p>
        <h2>%s</h2><pre>%s</pre>
        """
            .formatted(
                text("page.all", language),
                title,
                problem.name(),
                problem.status().value(),
                text(problem.retryable() ? "page.retryable" : "page.final", language),
                htmlEscape(texts.detail(ProblemExamples.of(problem), language)),
                text("page.cause", language),
                text(problem, "cause", language),
                text("page.next", language),
                text(problem, "next", language),
                text("page.example", language),
                htmlEscape(example));
    return page(title, article, language);
  }

  private String item(Problem problem, Locale language) {
    return "<li><a href=\"/problems/%s\"><code>%s</code></a> %d<br>%s</li>"
        .formatted(
            problem.slug(),
            problem.name(),
            problem.status().value(),
            text(problem, "title", language));
  }

  private String text(Problem problem, String part, Locale language) {
    return text(problem.name() + "." + part, language);
  }

  private String text(String key, Locale language) {
    return htmlEscape(texts.of(key, language));
  }

  private static String page(String title, String content, Locale language) {
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>%s</title><style>%s</style></head>
    <body><main>%s</main></body></html>
    """
        .formatted(language.toLanguageTag(), title, STYLE, content);
  }

  private static String hash(String style) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

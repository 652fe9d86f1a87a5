package encore.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages that the {@code type} of a problem links to. */
@Controller
class ProblemPages {

  private final ProblemHtml html;

  ProblemPages(ProblemHtml html) {
    this.html = html;
  }

  @GetMapping("/problems")
  ResponseEntity<String> all(HttpServletRequest request) {
    return page(request, html.all(Texts.languageOf(request)));
  }

  @GetMapping("/problems/{slug}")
  ResponseEntity<String> one(@PathVariable String slug, HttpServletRequest request) {
    var problem =
        Arrays.stream(Problem.values())
            .filter(p -> p.slug().equals(slug))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Problem.ROUTE_NOT_FOUND));
    return page(request, html.one(problem, Texts.languageOf(request)));
  }

  private static ResponseEntity<String> page(HttpServletRequest request, String html) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_LANGUAGE, Texts.languageOf(request).toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .header("Content-Security-Policy", ProblemHtml.CONTENT_SECURITY_POLICY)
        .body(html);
  }
}

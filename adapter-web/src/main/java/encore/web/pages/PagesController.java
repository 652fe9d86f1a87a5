package encore.web.pages;

import static encore.web.problem.Problem.ROUTE_NOT_FOUND;

import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Three pages, and what they load. */
@RestController
@Hidden
class PagesController {

  private static final Map<String, String> PAGES =
      Map.of("/", "index.html", "/queue", "queue.html", "/ops", "ops.html");

  private static final String FILES = "/pages/";

  /**
   * From here alone, and no string ever becomes markup or a script. Tickets and posters of one's
   * own are blobs.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
          + " connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Pages pages;

  PagesController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping({"/", "/queue", "/ops"})
  ResponseEntity<byte[]> page(HttpServletRequest request) {
    var name = PAGES.getOrDefault(request.getRequestURI(), "index.html");
    var leaf = pages.find(name).orElseThrow();
    var answer =
        ResponseEntity.ok()
            .cacheControl(CacheControl.noCache())
            .eTag("W/\"" + pages.edition() + "\"")
            .header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    return send(leaf, request, answer);
  }

  /**
   * Of another edition there is nothing: whose page is older than the house has to load it anew.
   */
  @GetMapping(FILES + "{edition}/**")
  ResponseEntity<byte[]> file(@PathVariable String edition, HttpServletRequest request) {
    var below = FILES.length() + edition.length() + 1;
    var leaf =
        Optional.of(request.getRequestURI())
            .filter(uri -> edition.equals(pages.edition()) && uri.length() > below)
            .flatMap(uri -> pages.find(uri.substring(below)))
            .orElseThrow(() -> Refusal.of(ROUTE_NOT_FOUND));
    return send(leaf, request, ResponseEntity.ok().cacheControl(FOR_EVER));
  }

  private static ResponseEntity<byte[]> send(
      Leaf leaf, HttpServletRequest request, ResponseEntity.BodyBuilder answer) {
    answer.contentType(leaf.type()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return Packing.bestOf(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
        .map(packing ->
            answer.header(HttpHeaders.CONTENT_ENCODING, packing.tag()).body(leaf.packed(packing)))
        .orElseGet(() -> answer.body(leaf.plain()));
  }
}

package encore.web.problem;

import encore.web.trace.TraceFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where a problem becomes an answer, whoever refused: a controller, a filter, Spring
 * Security or Tomcat. What the caller accepts does not matter here: better a problem than nothing.
 */
@Component
public class ProblemWriter {

  private static final String ATTRIBUTE = ProblemWriter.class.getName();
  private static final int RETRY_SECONDS_MIN = 1;
  private static final int RETRY_SECONDS_MAX = 3;

  private final ProblemBody bodies;
  private final JsonMapper json;

  ProblemWriter(ProblemBody bodies, JsonMapper json) {
    this.bodies = bodies;
    this.json = json;
  }

  /** What was answered, for the metrics. */
  static Optional<Problem> answered(HttpServletRequest request) {
    return Optional.ofNullable((Problem) request.getAttribute(ATTRIBUTE));
  }

  public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var language = Texts.languageOf(request);
    var body = json.writeValueAsBytes(bodies.of(refusal, request, language));

    request.setAttribute(ATTRIBUTE, refusal.problem());
    response.setStatus(refusal.status().value());
    headers(refusal, response);
    response.setHeader(TraceFilter.HEADER, TraceFilter.idOf(request));
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  /** What {@link #write} would send, for who has to keep it. */
  public Copy copy(Refusal refusal, HttpServletRequest request) {
    var language = Texts.languageOf(request);
    return new Copy(
        refusal.status().value(),
        language.toLanguageTag(),
        json.writeValueAsString(bodies.of(refusal, request, language)));
  }

  /** A problem in the words in which it was said. */
  public record Copy(int status, String language, String body) {}

  private static void headers(Refusal refusal, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (refusal.status() == HttpStatus.UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (refusal.problem().retryable()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(pause()));
    }
    refusal.headers().forEach(response::setHeader);
  }

  /** Not all at the same second. */
  private static int pause() {
    return ThreadLocalRandom.current().nextInt(RETRY_SECONDS_MIN, RETRY_SECONDS_MAX + 1);
  }
}

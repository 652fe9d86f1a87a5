package encore.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import encore.application.idempotency.Answer;
import encore.web.problem.ProblemWriter;
import encore.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers down, and reads them out again. Who asks first hears the copy too: so the second
 * cannot hear anything else.
 */
@Component
final class Copyist {

  static final String REPLAYED = "Idempotent-Replayed";

  private static final List<String> KEPT =
      List.of(
          HttpHeaders.LOCATION,
          HttpHeaders.CONTENT_LOCATION,
          HttpHeaders.ETAG,
          HttpHeaders.RETRY_AFTER);

  private final JsonMapper json;
  private final ProblemWriter problems;

  Copyist(JsonMapper json, ProblemWriter problems) {
    this.json = json;
    this.problems = problems;
  }

  Answer copy(ResponseEntity<?> given) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (var name : KEPT) {
      var value = given.getHeaders().getFirst(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    var body = given.getBody();
    if (body == null) {
      return new Answer(given.getStatusCode().value(), headers, "");
    }
    headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
    return new Answer(given.getStatusCode().value(), headers, json.writeValueAsString(body));
  }

  Answer copy(Refusal refusal, HttpServletRequest request) {
    var copy = problems.copy(refusal, request);
    return new Answer(
        copy.status(),
        Map.of(
            HttpHeaders.CONTENT_TYPE,
            MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            HttpHeaders.CONTENT_LANGUAGE,
            copy.language()),
        copy.body());
  }

  /** The type is what the description of the API says; what is in it is written already. */
  @SuppressWarnings("unchecked")
  <T> ResponseEntity<T> wire(Answer answer, boolean again) {
    var wire = ResponseEntity.status(answer.status()).cacheControl(CacheControl.noStore());
    answer.headers().forEach(wire::header);
    if (again) {
      wire.header(REPLAYED, "true");
    }
    return (ResponseEntity<T>)
        (answer.body().isEmpty() ? wire.build() : wire.body(answer.body().getBytes(UTF_8)));
  }
}

package encore.web.openapi;

import encore.web.problem.Problem;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The shape of a problem in the description of the API. */
final class ProblemSchema {
  private ProblemSchema() {}

  static final String NAME = "Problem";
  static final String ERROR_NAME = "ProblemError";

  static Schema<?> problem() {
    var codes = Arrays.stream(Problem.values()).map(Problem::name);
    var schema = object("RFC 9457. Some codes have members of their own; see their examples.");
    schema.addProperty("type", text("A page about this problem.").format("uri"));
    schema.addProperty("title", text("What happened, in the caller's language."));
    schema.addProperty("status", of("integer", "The status of the answer."));
    schema.addProperty("detail", text("What happened this time, and what to do next."));
    schema.addProperty("instance", text("The path of the request."));
    schema.addProperty(
        "code",
        text("Never translated; new ones may come. " + codes.collect(Collectors.joining(", "))));
    schema.addProperty("retryable", of("boolean", "Whether the same request may succeed later."));
    schema.addProperty("traceId", text("The same as in the header Request-Id."));
    var errors = of("array", "Everything that is wrong with the request, all at once.");
    errors.setItems(new JsonSchema().$ref("#/components/schemas/" + ERROR_NAME));
    schema.addProperty("errors", errors);
    schema.setRequired(
        List.of("type", "title", "status", "detail", "code", "retryable", "traceId"));
    return schema;
  }

  static Schema<?> error() {
    var schema = object("One thing that is wrong with a request.");
    schema.addProperty("pointer", text("The place in the body, as a JSON pointer."));
    schema.addProperty("parameter", text("Or the name of a parameter in the path or the query."));
    schema.addProperty("code", text("MIN, MAX, SIZE, REQUIRED, TYPE, UNIQUE, ONE_OF and others."));
    schema.addProperty("detail", text("What to send instead."));
    schema.setRequired(List.of("code", "detail"));
    return schema;
  }

  private static Schema<?> object(String description) {
    return of("object", description);
  }

  private static Schema<?> text(String description) {
    return of("string", description);
  }

  private static Schema<?> of(String type, String description) {
    var schema = new JsonSchema();
    schema.setTypes(Set.of(type));
    schema.setDescription(description);
    return schema;
  }
}

package encore.web.openapi;

import encore.web.problem.Problem;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Writes the problems of {@link Answers} into each operation, one answer a status. */
final class ProblemAnswers implements OperationCustomizer {

  private static final Set<Problem> ALWAYS =
      EnumSet.of(
          Problem.UNSUPPORTED_API_VERSION,
          Problem.NOT_ACCEPTABLE,
          Problem.RATE_LIMITED,
          Problem.INTERNAL_ERROR,
          Problem.BUSY,
          Problem.DEPENDENCY_DOWN);

  private static final Set<Problem> WITH_BODY =
      EnumSet.of(Problem.MALFORMED_JSON, Problem.PAYLOAD_TOO_LARGE, Problem.UNSUPPORTED_MEDIA_TYPE);

  private static final Set<Problem> SIGNED_IN =
      EnumSet.of(Problem.UNAUTHENTICATED, Problem.TOKEN_EXPIRED, Problem.ACCOUNT_BLOCKED);

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    problemsOf(operation, method).stream()
        .collect(Collectors.groupingBy(p -> p.status().value(), TreeMap::new, Collectors.toList()))
        .forEach((status, all) -> operation.getResponses().put(status.toString(), answer(all)));
    var own = method.getMethodAnnotation(Answers.class);
    if (own != null && own.gone().length > 0) {
      operation.getResponses().put("410", answer(List.of(own.gone())));
    }
    return operation;
  }

  private static Set<Problem> problemsOf(Operation operation, HandlerMethod method) {
    var problems = EnumSet.copyOf(ALWAYS);
    var own = method.getMethodAnnotation(Answers.class);
    if (own != null) {
      problems.addAll(List.of(own.value()));
    }
    for (var argument : method.getMethodParameters()) {
      var ofArgument = argument.getParameterType().getAnnotation(Answers.class);
      if (ofArgument != null) {
        problems.addAll(List.of(ofArgument.value()));
      }
    }
    if (operation.getRequestBody() != null) {
      problems.addAll(WITH_BODY);
    }
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      problems.addAll(SIGNED_IN);
    }
    return problems;
  }

  private static ApiResponse answer(List<Problem> problems) {
    var type = new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"));
    problems.forEach(problem -> type.addExamples(problem.name(), ref(problem)));
    var names = problems.stream().map(p -> "`" + p.name() + "`").collect(Collectors.joining(", "));
    return new ApiResponse()
        .description(names)
        .content(new Content().addMediaType("application/problem+json", type))
        .headers(headers(problems.getFirst()));
  }

  private static Example ref(Problem problem) {
    return new Example().$ref("#/components/examples/" + problem.name());
  }

  private static Map<String, Header> headers(Problem problem) {
    var headers = new TreeMap<String, Header>();
    headers.put("Request-Id", header("The trace id of this request."));
    if (problem.retryable()) {
      headers.put("Retry-After", header("Seconds to wait before the same request."));
    }
    return headers;
  }

  private static Header header(String description) {
    var schema = new JsonSchema();
    schema.setTypes(Set.of("string"));
    return new Header().description(description).schema(schema);
  }
}

package encore.web.idempotency;

import static java.util.Objects.requireNonNull;

import encore.application.idempotency.KeyedRequest;
import encore.domain.identity.UserId;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;

/** Hands a {@link Once} to who asks for one, and says so in the description of the API. */
@Component
class OnceResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer, OperationCustomizer {

  static final String HEADER = "Idempotency-Key";

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Once.class);
  }

  private final Clerk clerk;

  OnceResolver(Clerk clerk) {
    this.clerk = clerk;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Once.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var servlet = requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    return new Once(clerk, servlet, keyOf(servlet).map(key -> keyed(key, request, servlet)));
  }

  private static Optional<String> keyOf(HttpServletRequest request) {
    var keys = Collections.list(request.getHeaders(HEADER));
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    if (keys.size() > 1 || !KeyedRequest.isKey(keys.getFirst())) {
      throw Refusal.of(Problem.IDEMPOTENCY_KEY_INVALID);
    }
    return Optional.of(keys.getFirst());
  }

  /** Not before the work begins: then the body has been read by who needs it. */
  private static Supplier<KeyedRequest> keyed(
      String key, NativeWebRequest request, HttpServletRequest asked) {
    var caller = asked.getUserPrincipal();
    if (caller == null) {
      throw Refusal.of(Problem.UNAUTHENTICATED);
    }
    var user = new UserId(UUID.fromString(caller.getName()));
    var route = asked.getMethod() + " " + path(asked);
    var body = requireNonNull(request.getNativeRequest(ReadBody.class));
    return () -> new KeyedRequest(user, route, key, body.fingerprint());
  }

  /** As it is meant: one address may be written in several ways. */
  private static String path(HttpServletRequest asked) {
    return UriUtils.decode(asked.getRequestURI(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    boolean takesAKey =
        Arrays.stream(method.getMethodParameters()).anyMatch(this::supportsParameter);
    if (takesAKey) {
      operation.addParametersItem(header());
    }
    return operation;
  }

  private static Parameter header() {
    var schema = new JsonSchema();
    schema.setTypes(Set.of("string"));
    schema.setMinLength(1);
    schema.setMaxLength(255);
    schema.setPattern("^[!-~]+$");
    schema.setExample("0198c0de-7c1f-7d3a-9a40-2f6f0d5f3a11");
    return new Parameter()
        .in("header")
        .name(HEADER)
        .required(false)
        .description(
            "A name of yours for this request, a random UUID for example. Sent again with the same"
                + " body within a day it changes nothing and gets the same answer, with"
                + " `Idempotent-Replayed: true`; after a 503 it tells what became of the first.")
        .schema(schema);
  }
}

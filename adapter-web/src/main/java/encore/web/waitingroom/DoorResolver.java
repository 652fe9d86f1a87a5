package encore.web.waitingroom;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

/** Puts a {@link Door} before who asks for one, and says so in the description of the API. */
@Component
class DoorResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer, OperationCustomizer {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Door.class);
  }

  private final Doorkeeper keeper;

  DoorResolver(Doorkeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Door.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new Door(
        keeper,
        requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
        requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (isGuarded(method)) {
      operation.addParametersItem(header());
    }
    return operation;
  }

  static boolean isGuarded(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == Door.class);
  }

  private static Parameter header() {
    var schema = new JsonSchema();
    schema.setTypes(Set.of("string"));
    return new Parameter()
        .in("header")
        .name(Hand.HEADER)
        .required(false)
        .description(
            "A pass, while the concert has a line; the cookie of the concert does the same.")
        .schema(schema);
  }
}

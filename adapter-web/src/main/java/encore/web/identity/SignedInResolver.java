package encore.web.identity;

import encore.domain.identity.UserId;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Takes the caller from the token that Spring Security has checked. */
@Component
class SignedInResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  static {
    // The caller comes from the token, so it is not a parameter in the description of the API.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(SignedIn.class);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == SignedIn.class;
  }

  @Override
  public SignedIn resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var caller = request.getUserPrincipal();
    if (caller == null) {
      throw Refusal.of(Problem.UNAUTHENTICATED);
    }
    return new SignedIn(new UserId(UUID.fromString(caller.getName())));
  }
}

package encore.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The last stop of everything a controller throws; nothing behind it sees an exception. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResolver implements HandlerExceptionResolver {

  private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);

  private final ProblemWriter writer;

  ProblemResolver(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (response.isCommitted() || isForSecurity(failure)) {
      return null;
    }
    var refusal = Refusals.of(failure);
    if (refusal.problem() == Problem.INTERNAL_ERROR) {
      log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    }
    try {
      writer.write(refusal, request, response);
    } catch (IOException gone) {
      throw new UncheckedIOException("the caller is gone", gone);
    }
    return new ModelAndView();
  }

  private static boolean isForSecurity(Exception failure) {
    return failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
  }
}

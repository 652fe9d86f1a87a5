package encore.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has the body of a request with a key hashed as it is read; all others are not touched. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class FingerprintFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean isKeyed = request.getHeader(OnceResolver.HEADER) != null;
    chain.doFilter(isKeyed ? new ReadBody(request) : request, response);
  }
}

package encore.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where an access token stands: in the header, and for the beacon of a page that is being left,
 * which cannot set one, in a form (RFC 6750, section 2.2). Spring's own reading of the form
 * stumbles over the charset that browsers add to its type.
 */
final class BeaconToken implements BearerTokenResolver {

  static final String ROUTE = "/api/bookings/{id}/release";

  private static final String PARAMETER = "access_token";

  private final RequestMatcher beacon =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ROUTE);
  private final BearerTokenResolver header = new DefaultBearerTokenResolver();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var token = header.resolve(request);
    return token == null && beacon.matches(request) && isForm(request) ? ofForm(request) : token;
  }

  /** A parameter may come from the address too, where tokens end up in logs: so without a query. */
  private static @Nullable String ofForm(HttpServletRequest request) {
    var tokens = request.getQueryString() == null ? request.getParameterValues(PARAMETER) : null;
    return tokens != null && tokens.length == 1 ? tokens[0] : null;
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = request.getContentType();
    try {
      return type != null
          && MediaType.APPLICATION_FORM_URLENCODED.includes(MediaType.parseMediaType(type));
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }
}

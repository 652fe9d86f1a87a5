package encore.web.waitingroom;

import encore.domain.catalog.ConcertId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Tokens as cookies, one for each concert, for {@code EventSource} and beacons: they set no
 * headers.
 */
final class QueueCookies {

  static final String PREFIX = "queue-token-";

  /** The line forgets who is silent for as long. */
  private static final Duration KEPT = Duration.ofDays(7);

  private QueueCookies() {}

  static String name(ConcertId concert) {
    return PREFIX + concert.value();
  }

  /** What the caller has, of whichever concerts. */
  static List<Cookie> all(HttpServletRequest request) {
    var found = new ArrayList<Cookie>();
    if (request.getCookies() != null) {
      for (var cookie : request.getCookies()) {
        if (cookie.getName().startsWith(PREFIX)) {
          found.add(cookie);
        }
      }
    }
    return found;
  }

  static Optional<String> of(ConcertId concert, HttpServletRequest request) {
    return all(request).stream()
        .filter(cookie -> cookie.getName().equals(name(concert)))
        .findFirst()
        .map(Cookie::getValue);
  }

  static void keep(
      ConcertId concert, String token, HttpServletRequest request, HttpServletResponse response) {
    set(concert, token, KEPT, request, response);
  }

  static void drop(ConcertId concert, HttpServletRequest request, HttpServletResponse response) {
    set(concert, "", Duration.ZERO, request, response);
  }

  private static void set(
      ConcertId concert,
      String value,
      Duration age,
      HttpServletRequest request,
      HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name(concert), value)
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .path("/api")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}

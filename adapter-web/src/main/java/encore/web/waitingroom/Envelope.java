package encore.web.waitingroom;

import encore.domain.catalog.ConcertId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** What goes along with an answer about a place: its cookie, and when to ask again. */
final class Envelope {

  private Envelope() {}

  /** Only a token that the caller has not shown himself: most polls change nothing. */
  static void keep(
      StandingResponse standing, HttpServletRequest request, HttpServletResponse response) {
    var concert = new ConcertId(standing.concertId());
    var token = Optional.ofNullable(standing.token());
    if (token.isPresent() && !isKnown(concert, token.get(), request)) {
      QueueCookies.keep(concert, token.get(), request, response);
    }
  }

  private static boolean isKnown(ConcertId concert, String token, HttpServletRequest request) {
    return token.equals(request.getHeader(Hand.HEADER))
        || QueueCookies.of(concert, request).filter(token::equals).isPresent();
  }

  static BodyBuilder answer(BodyBuilder answer, StandingResponse standing) {
    answer.cacheControl(CacheControl.noStore());
    if (standing.pollAfterSeconds() != null) {
      var pause = Duration.ofMillis(Math.round(standing.pollAfterSeconds() * 1_000));
      answer.header(HttpHeaders.RETRY_AFTER, QueueRefusals.wholeSeconds(pause));
    }
    return answer;
  }
}

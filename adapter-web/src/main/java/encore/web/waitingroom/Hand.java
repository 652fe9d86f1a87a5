package encore.web.waitingroom;

import static encore.web.problem.Problem.QUEUE_TOKEN_INVALID;
import static encore.web.problem.Problem.QUEUE_TOKEN_NOT_FOUND;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import encore.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which queue token a request shows: that of the header, else that of a cookie. */
@Component
final class Hand {

  static final String HEADER = "Queue-Token";

  private final QueueTokens tokens;

  Hand(QueueTokens tokens) {
    this.tokens = tokens;
  }

  /** What is shown at the door of a concert. */
  sealed interface Shown {
    record Nothing() implements Shown {}

    /** Something that is not ours. */
    record Junk() implements Shown {}

    record Token(QueueToken token) implements Shown {}
  }

  Shown at(ConcertId concert, HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HEADER))
        .or(() -> QueueCookies.of(concert, request))
        .map(this::shown)
        .orElseGet(Shown.Nothing::new);
  }

  /** Of somebody who comes again: it brings his place back, should the line have forgotten him. */
  Optional<Ticket> ticketOf(UserId user, ConcertId concert, HttpServletRequest request) {
    return at(concert, request) instanceof Shown.Token(QueueToken.OfTicket(var ticket))
            && ticket.concert().equals(concert)
            && ticket.user().equals(user)
        ? Optional.of(ticket)
        : Optional.empty();
  }

  private Shown shown(String text) {
    return tokens.read(text).<Shown>map(Shown.Token::new).orElseGet(Shown.Junk::new);
  }

  /** The token of one who asks about his own place; which, he has to say when he has several. */
  QueueToken mine(Optional<ConcertId> concert, HttpServletRequest request) {
    var header = request.getHeader(HEADER);
    if (header != null) {
      var token = tokens.read(header).orElseThrow(() -> Refusal.of(QUEUE_TOKEN_INVALID));
      return concert.isEmpty() || concert.get().equals(token.concert()) ? token : nowhere();
    }
    var kept = kept(concert, request);
    if (kept.size() > 1) {
      throw Refusal.ofParameter("concertId", "REQUIRED");
    }
    return kept.isEmpty() ? nowhere() : kept.values().iterator().next();
  }

  /** One cookie that is spoilt does not matter where another is good. */
  private Map<ConcertId, QueueToken> kept(Optional<ConcertId> concert, HttpServletRequest request) {
    var good = new LinkedHashMap<ConcertId, QueueToken>();
    boolean isJunkThere = false;
    for (var cookie : QueueCookies.all(request)) {
      if (concert.isPresent() && !cookie.getName().equals(QueueCookies.name(concert.get()))) {
        continue;
      }
      // A token in the cookie of another concert was put there by hand.
      var token =
          tokens
              .read(cookie.getValue())
              .filter(t -> cookie.getName().equals(QueueCookies.name(t.concert())));
      token.ifPresent(t -> good.putIfAbsent(t.concert(), t));
      isJunkThere |= token.isEmpty();
    }
    if (good.isEmpty() && isJunkThere) {
      throw Refusal.of(QUEUE_TOKEN_INVALID);
    }
    return good;
  }

  private static QueueToken nowhere() {
    throw Refusal.of(QUEUE_TOKEN_NOT_FOUND);
  }
}

package encore.web.waitingroom;

import static encore.web.problem.Problem.QUEUE_TOKEN_REQUIRED;

import encore.application.waitingroom.JoinLine;
import encore.application.waitingroom.Standing;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import encore.web.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Joins for somebody at the door while nobody has to wait; a crowd may be faster than he is. */
@Component
final class Usher {

  private final Reception reception;
  private final QueueTokens tokens;

  Usher(Reception reception, QueueTokens tokens) {
    this.reception = reception;
    this.tokens = tokens;
  }

  void bringIn(
      ConcertId concert, UserId user, HttpServletRequest request, HttpServletResponse response) {
    var joined =
        reception.receive(new JoinLine.Command(user, concert, Optional.empty(), Optional.empty()));
    if (joined.isPresent()) {
      var hands = new Hands(concert, request, response);
      bringIn(joined.get().standing(), hands);
    }
  }

  private void bringIn(Standing standing, Hands hands) {
    switch (standing) {
      case Standing.Inside(var pass) -> hands.give(tokens.write(pass));
      case Standing.Waiting waiting -> throw waiting(waiting, hands);
      case Standing.Early(var ticket, _, var opensAt, var pollAfter) ->
          throw waiting(ticket, pollAfter, hands).with("opensAt", opensAt);
      case Standing.Over(var end, _) -> throw QueueRefusals.expired(end);
      case Standing.NotNeeded() -> {}
      case Standing.Nowhere() -> throw QueueRefusals.atTheDoor(QUEUE_TOKEN_REQUIRED);
    }
  }

  private Refusal waiting(Standing.Waiting waiting, Hands hands) {
    var refusal = waiting(waiting.ticket(), waiting.pollAfter(), hands);
    return waiting.isPlaceKnown() ? refusal.with("aheadCount", waiting.ahead()) : refusal;
  }

  private Refusal waiting(Ticket ticket, Duration pollAfter, Hands hands) {
    return QueueRefusals.notAdmitted(pollAfter).with("token", hands.give(tokens.write(ticket)));
  }

  /** Whatever becomes of the request, he goes home with his token. */
  private record Hands(
      ConcertId concert, HttpServletRequest request, HttpServletResponse response) {

    String give(String token) {
      response.setHeader(Hand.HEADER, token);
      QueueCookies.keep(concert, token, request, response);
      return token;
    }
  }
}

package encore.redis.waitingroom;

import encore.application.waitingroom.WaitingLines.Admitted;
import encore.application.waitingroom.WaitingLines.Found;
import encore.application.waitingroom.WaitingLines.Head;
import encore.application.waitingroom.WaitingLines.Joining;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the scripts of a line answer: words, of which the first says what it is. */
final class LineCodec {
  private static final int PLACE = 2;
  private static final int TICKETS = 7;

  private LineCodec() {}

  static Joining joining(List<String> words) {
    return switch (words.getFirst()) {
      case "NEW" -> new Joining.Joined(place(words), epoch(words), true);
      case "KNOWN" -> new Joining.Joined(place(words), epoch(words), false);
      case "FULL" -> new Joining.Full();
      case "LOST" -> new Joining.Lost();
      default -> throw unknown(words);
    };
  }

  static Found found(List<String> words) {
    return switch (words.getFirst()) {
      case "KNOWN" -> new Found(place(words), epoch(words));
      case "LOST" -> new Found(new Place.Lost(), 0);
      default -> throw unknown(words);
    };
  }

  private static Place place(List<String> words) {
    return switch (words.get(PLACE)) {
      case "WAITING" ->
          new Place.Waiting(
              number(words, 3),
              number(words, 4),
              number(words, 5),
              (int) number(words, 6),
              words.get(7).equals("SETTLED"));
      case "IN_DRAW" ->
          new Place.InDraw(
              number(words, 3),
              perhaps(words, 4),
              number(words, 5),
              number(words, 6),
              number(words, 7));
      case "ADMITTED" -> new Place.Admitted(number(words, 3), IdCodec.pass(words.get(4)));
      case "LEFT" -> new Place.Left();
      case "ABSENT" -> new Place.Absent();
      default -> throw unknown(words);
    };
  }

  static Head head(ConcertId concert, List<String> words) {
    return switch (words.getFirst()) {
      case "HEAD" ->
          new Head.Front(
              tickets(concert, words),
              number(words, 2),
              number(words, 3),
              number(words, 4),
              perhaps(words, 5),
              number(words, 6),
              epoch(words));
      case "RESTING" -> new Head.Resting();
      case "LOST" -> new Head.Lost();
      default -> throw unknown(words);
    };
  }

  private static List<Ticket> tickets(ConcertId concert, List<String> words) {
    var tickets = new ArrayList<Ticket>();
    for (int i = TICKETS; i < words.size(); i += 2) {
      var user = IdCodec.user(words.get(i));
      tickets.add(new Ticket(concert, user, number(words, i + 1), epoch(words)));
    }
    return tickets;
  }

  static OptionalLong frozen(List<String> words) {
    return words.getFirst().equals("FROZEN") ? perhaps(words, 1) : OptionalLong.empty();
  }

  static OptionalLong count(List<String> words) {
    return switch (words.getFirst()) {
      case "COUNT" -> OptionalLong.of(number(words, 1));
      case "LOST" -> OptionalLong.empty();
      default -> throw unknown(words);
    };
  }

  static List<UserId> usersAfterFirst(List<String> words) {
    return words.stream().skip(1).map(IdCodec::user).toList();
  }

  /** How it is noted that somebody is inside. */
  static String admission(Admitted admitted) {
    return admitted.ticket().number() + ":" + IdCodec.write(admitted.pass().id());
  }

  private static long number(List<String> words, int index) {
    return Long.parseLong(words.get(index));
  }

  private static OptionalLong perhaps(List<String> words, int index) {
    return words.get(index).isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(number(words, index));
  }

  private static long epoch(List<String> words) {
    return number(words, 1);
  }

  private static IllegalArgumentException unknown(List<String> words) {
    return new IllegalArgumentException("no answer of our scripts: " + words);
  }
}

package encore.testing;

import encore.application.waitingroom.Lines.Renewal;
import encore.application.waitingroom.WaitingLines;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.application.waitingroom.WaitingLines.Head.Front;
import encore.application.waitingroom.WaitingLines.Joining.Joined;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassId;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/** Where lines stand in a test, and what can happen to them there. */
public interface Foyer {

  int PLENTY = 10_000_000;
  Duration PATIENCE = Duration.ofSeconds(30);

  WaitingLines lines();

  /** Nobody in this line has asked for so long, though he could have. */
  void beSilent(ConcertId concert, Duration time);

  /** For so long nobody could ask. */
  void beAway(ConcertId concert, Duration time);

  void flush(ConcertId concert);

  /** What is known of one of them is forgotten. */
  void lose(ConcertId concert, UserId user);

  /** A line whose sale has begun, without a draw. */
  default ConcertId opened() {
    var concert = new ConcertId(UUID.randomUUID());
    lines().restore(concert, new Renewal(1, OptionalLong.of(0), 0), List.of());
    return concert;
  }

  /** A line before the sale. */
  default ConcertId early() {
    var concert = new ConcertId(UUID.randomUUID());
    lines().restore(concert, new Renewal(1, OptionalLong.empty(), 0), List.of());
    return concert;
  }

  default Joined join(ConcertId concert, UserId user) {
    return (Joined) lines().join(concert, user, PLENTY);
  }

  /** So many, who come one after the other. */
  default List<UserId> crowd(ConcertId concert, int size) {
    var crowd = Stream.generate(Buyers::aBuyer).limit(size).toList();
    crowd.forEach(each -> join(concert, each));
    return crowd;
  }

  /** With whatever ticket he has. */
  default boolean leave(ConcertId concert, UserId user) {
    return lines().leave(concert, user);
  }

  default Place place(ConcertId concert, UserId user) {
    return lines().place(concert, user).place();
  }

  default Place.Waiting waiting(ConcertId concert, UserId user) {
    return (Place.Waiting) place(concert, user);
  }

  default Place.InDraw inDraw(ConcertId concert, UserId user) {
    return (Place.InDraw) place(concert, user);
  }

  default Front front(ConcertId concert, int max) {
    return (Front) lines().head(concert, max, PATIENCE, Duration.ZERO);
  }

  default List<UserId> first(ConcertId concert, int max) {
    return front(concert, max).tickets().stream().map(Ticket::user).toList();
  }

  /** A pass for a ticket, as the books would give it. */
  static Admitted passFor(Ticket ticket) {
    var until = Instant.parse("2126-05-01T12:00:00Z");
    var id = new PassId(UUID.randomUUID());
    return new Admitted(ticket, new Pass(id, ticket.concert(), ticket.user(), 1, until));
  }

  /** Lets in who is first. */
  default List<Admitted> admit(ConcertId concert, int max) {
    var admitted = front(concert, max).tickets().stream().map(Foyer::passFor).toList();
    if (!admitted.isEmpty()) {
      lines().admit(concert, admitted.getFirst().ticket().epoch(), admitted);
    }
    return admitted;
  }
}

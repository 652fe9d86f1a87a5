package encore.persistence.waitingroom;

import static encore.testing.Buyers.aBuyer;

import encore.application.waitingroom.PassJournal.Round;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.Ticket;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Who stands in line, in the memory of a test. */
final class Queue {

  private final NavigableMap<Long, Ticket> line = new TreeMap<>();

  Queue(ConcertId concert, int people) {
    IntStream.range(0, people)
        .mapToObj(number -> new Ticket(concert, aBuyer(), number, 1))
        .forEach(ticket -> line.put(ticket.number(), ticket));
  }

  synchronized List<Ticket> head(int max) {
    return line.values().stream().limit(max).toList();
  }

  /** Those who had not been taken out by another round. */
  synchronized List<Ticket> takeOut(Round round) {
    round.over().forEach(ticket -> line.remove(ticket.number()));
    return round.live().stream()
        .map(each -> each.ticket())
        .filter(ticket -> line.remove(ticket.number()) != null)
        .toList();
  }

  synchronized boolean isEmpty() {
    return line.isEmpty();
  }
}

package encore.application.waitingroom;

import encore.application.shared.Unavailable;
import encore.application.shared.UseCase;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@UseCase
final class WatchLinesService implements WatchLines {

  private final KnownLines known;
  private final Lines lines;
  private final PassJournal journal;
  private final WaitingLines waiting;
  private final Strain strain;
  private Instant since = Instant.EPOCH;

  WatchLinesService(
      KnownLines known, Lines lines, PassJournal journal, WaitingLines waiting, Strain strain) {
    this.known = known;
    this.lines = lines;
    this.journal = journal;
    this.waiting = waiting;
    this.strain = strain;
  }

  @Override
  public synchronized Seen look() {
    known.feel(strain.isHigh());
    known.learn(lines.all());
    var ended = journal.endedSince(since);
    since = ended.asOf();
    var news = news(ended);
    news.forEach(this::forget);
    return new Seen(atWork(), Set.copyOf(news.keySet()));
  }

  private Map<ConcertId, List<Ticket>> news(PassJournal.Ended ended) {
    var news = new HashMap<ConcertId, List<Ticket>>();
    for (var each : ended.passes()) {
      if (known.learnEnded(each.pass())) {
        news.computeIfAbsent(each.ticket().concert(), _ -> new ArrayList<>()).add(each.ticket());
      }
    }
    return news;
  }

  /** Only so that their owners hear of it sooner: who asks is told by the books in any case. */
  private void forget(ConcertId concert, List<Ticket> tickets) {
    try {
      waiting.forget(concert, tickets);
    } catch (Unavailable _) {
      // Whoever is asked for one of these passes finds out in the books.
    }
  }

  private Map<ConcertId, Line.Pulse> atWork() {
    return known.all().values().stream()
        .filter(line -> line.policy().mode() != LineMode.OFF)
        .collect(Collectors.toUnmodifiableMap(Line::concert, Line::pulse));
  }
}

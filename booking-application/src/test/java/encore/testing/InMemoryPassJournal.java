package encore.testing;

import encore.application.waitingroom.PassJournal;
import encore.application.waitingroom.WaitingLines.Admitted;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.PassId;
import encore.domain.waitingroom.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The journal without a database, beside {@link InMemoryLines} and under the same lock. */
public final class InMemoryPassJournal implements PassJournal {

  private final InMemoryLines lines;
  private final Set<UserId> blocked = ConcurrentHashMap.newKeySet();

  public InMemoryPassJournal(InMemoryLines lines) {
    this.lines = lines;
  }

  /** From now on his account is blocked. */
  public void block(UserId user) {
    blocked.add(user);
  }

  @Override
  public Round admit(ConcertId concert, List<Ticket> head, Decision decision) {
    synchronized (lines) {
      return lines
          .line(concert)
          .map(line -> admit(line, head, decision))
          .orElseGet(() ->
              new Round(
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  0,
                  0,
                  Brake.SOLD_OUT,
                  Optional.empty()));
    }
  }

  private Round admit(LineState line, List<Ticket> head, Decision decision) {
    var now = lines.now();
    var ended = line.endOver(now);
    line.rollInterval(now);
    var books =
        new Books(
            line.policy.orElseThrow(),
            line.live(now).size(),
            line.admittedInInterval,
            line.owed,
            line.noShows(now));
    var verdict = decision.on(books);
    var live = new ArrayList<Admitted>();
    var over = new ArrayList<Ticket>();
    var barred = new ArrayList<Ticket>();
    int admitted = 0;
    for (var ticket : head) {
      var own = line.find(ticket.user(), ticket.number());
      var inside = line.liveOf(ticket.user(), now);
      if (blocked.contains(ticket.user())) {
        barred.add(ticket);
      } else if (own.filter(record -> record.end.isPresent()).isPresent()) {
        over.add(ticket);
      } else if (inside.isPresent()) {
        live.add(new Admitted(ticket, inside.get().pass()));
      } else if (admitted < verdict.admits()) {
        live.add(new Admitted(ticket, admit(line, ticket, now)));
        admitted++;
      }
    }
    int paced = Math.min(admitted, verdict.admits() - verdict.byHand());
    line.admittedInInterval += paced;
    line.owed -= Math.min(line.owed, admitted - paced);
    var nextEnd = line.live(now).stream().map(each -> each.until).min(Instant::compareTo);
    return new Round(
        live, over, barred, ended, admitted, line.live(now).size(), verdict.brake(), nextEnd);
  }

  private static Pass admit(LineState line, Ticket ticket, Instant now) {
    var until = now.plus(line.policy.orElseThrow().showUp());
    var record = new LineState.Record(ticket, line.generation, now, until);
    line.passes.add(record);
    return record.pass();
  }

  @Override
  public Entry pickUp(PassId pass) {
    synchronized (lines) {
      for (var line : lines.lines()) {
        for (var record : line.passes) {
          if (record.id.equals(pass)) {
            return pickUp(line, record);
          }
        }
      }
      return new Entry.None();
    }
  }

  private Entry pickUp(LineState line, LineState.Record record) {
    var now = lines.now();
    if (record.endBy(line.generation, now).isEmpty() && record.pickedUpAt.isEmpty()) {
      record.pickedUpAt = Optional.of(now);
      record.until = now.plus(line.policy.orElseThrow().passTtl());
    }
    return entry(line, record);
  }

  private Entry entry(LineState line, LineState.Record record) {
    var now = lines.now();
    return record
        .endBy(line.generation, now)
        .<Entry>map(end -> new Entry.Over(end, record.endedAt(now)))
        .orElseGet(() -> new Entry.Live(record.pass(), record.ticket.number()));
  }

  @Override
  public Entry find(Ticket ticket) {
    synchronized (lines) {
      return lines
          .line(ticket.concert())
          .flatMap(
              line -> line.find(ticket.user(), ticket.number()).map(record -> entry(line, record)))
          .orElseGet(Entry.None::new);
    }
  }

  @Override
  public Optional<Pass> liveOf(ConcertId concert, UserId user) {
    synchronized (lines) {
      return lines
          .line(concert)
          .flatMap(line -> line.liveOf(user, lines.now()))
          .map(LineState.Record::pass);
    }
  }

  @Override
  public List<Admitted> inside(ConcertId concert) {
    synchronized (lines) {
      return lines.line(concert).stream()
          .flatMap(line -> line.live(lines.now()).stream().map(each -> admitted(line, each)))
          .toList();
    }
  }

  private static Admitted admitted(LineState line, LineState.Record record) {
    var ticket =
        new Ticket(
            line.concert, record.ticket.user(), record.ticket.number(), Math.max(1, line.epoch));
    return new Admitted(ticket, record.pass());
  }

  @Override
  public Optional<Admitted> end(ConcertId concert, UserId user, PassEnd why) {
    synchronized (lines) {
      var line = lines.line(concert);
      var live = line.flatMap(each -> each.liveOf(user, lines.now()));
      live.ifPresent(record -> record.end(why, lines.now()));
      return live.map(record -> admitted(line.orElseThrow(), record));
    }
  }

  @Override
  public List<Admitted> endAll(UserId user, PassEnd why) {
    synchronized (lines) {
      var ended = new ArrayList<Admitted>();
      for (var line : lines.lines()) {
        end(line.concert, user, why).ifPresent(ended::add);
      }
      return ended;
    }
  }

  @Override
  public Ended endedSince(Instant since) {
    synchronized (lines) {
      var now = lines.now();
      var ended = new ArrayList<Admitted>();
      for (var line : lines.lines()) {
        line.passes.stream()
            .filter(each -> each.endedAt.filter(at -> at.isAfter(since)).isPresent())
            .filter(each -> each.generation == line.generation && now.isBefore(each.until))
            .forEach(each -> ended.add(admitted(line, each)));
      }
      return new Ended(ended, now.minusSeconds(1));
    }
  }
}

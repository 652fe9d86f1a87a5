package encore.testing;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.WaitingLines.Joining.Joined;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many come and many rounds let in at the same time. */
public abstract class LineRushContract {

  private static final int JOINERS = 24;
  private static final int EACH = 50;
  private static final int ROUNDS_AT_ONCE = 4;

  private final Map<UserId, Span> joins = new ConcurrentHashMap<>();
  private final Map<UserId, Ticket> books = new LinkedHashMap<>();
  private final AtomicInteger waiting = new AtomicInteger(JOINERS * EACH);
  private Foyer foyer;
  private ConcertId concert;

  /** When somebody's join began and ended. */
  private record Span(long begun, long ended) {}

  protected abstract Foyer foyer();

  @BeforeEach
  void aLineWhoseSaleHasBegun() {
    foyer = foyer();
    concert = foyer.opened();
  }

  @Test
  void nobodyOvertakesWhoWasThereBeforeHimAndNobodyIsLetInTwice() throws Exception {
    race(
        JOINERS + ROUNDS_AT_ONCE,
        runner -> () -> runner < JOINERS ? comeAndAsk() : letInUntilAllAre());

    assertThat(overtakes()).isEmpty();
    assertThat(books).hasSize(JOINERS * EACH);
    assertThat(foyer.front(concert, 1).waiting()).isZero();
  }

  @Test
  void oneWhoComesManyTimesAtOnceComesOnce() throws Exception {
    var anna = Buyers.aBuyer();

    var results = race(64, _ -> () -> foyer.join(concert, anna));

    assertThat(results).filteredOn(Joined::isNew).hasSize(1);
    assertThat(results).extracting(Joined::place).containsOnly(results.getFirst().place());
    assertThat(foyer.front(concert, 9).waiting()).isEqualTo(1);
  }

  @Test
  void aLineIsFilledToItsCapacityAndNoFurther() throws Exception {
    var results = race(64, _ -> () -> foyer.lines().join(concert, Buyers.aBuyer(), 40));

    assertThat(results).filteredOn(Joined.class::isInstance).hasSize(40);
    assertThat(foyer.front(concert, 9).waiting()).isEqualTo(40);
  }

  private Object comeAndAsk() {
    long shown = Long.MAX_VALUE;
    for (int i = 0; i < EACH; i++) {
      var user = Buyers.aBuyer();
      long begun = System.nanoTime();
      foyer.join(concert, user);
      joins.put(user, new Span(begun, System.nanoTime()));
      shown = Long.MAX_VALUE;
      for (int poll = 0; poll < 4; poll++) {
        if (foyer.place(concert, user) instanceof Place.Waiting here) {
          assertThat(here.ahead()).isBetween(0L, shown);
          shown = here.ahead();
        }
      }
    }
    return shown;
  }

  private Object letInUntilAllAre() {
    while (waiting.get() > 0) {
      var head = foyer.front(concert, 7).tickets();
      var admitted = note(head).stream().map(Foyer::passFor).toList();
      assertThat(foyer.lines().admit(concert, 1, admitted)).isEmpty();
    }
    return waiting;
  }

  /** What PostgreSQL does under the lock of the line: each ticket once, in order. */
  private synchronized List<Ticket> note(List<Ticket> head) {
    for (var each : head) {
      if (books.putIfAbsent(each.user(), each) == null) {
        waiting.decrementAndGet();
      }
    }
    return head;
  }

  private List<UserId> overtakes() {
    var late = new ArrayList<UserId>();
    var spans = new HashMap<>(joins);
    long latestBegin = Long.MIN_VALUE;
    for (var user : books.keySet()) {
      if (spans.get(user).ended() < latestBegin) {
        late.add(user);
      }
      latestBegin = Math.max(latestBegin, spans.get(user).begun());
    }
    return late;
  }
}

package encore.application.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.coupon.ChooseIssueWay.Why;
import encore.application.coupon.WaitingRequests.Backlog;
import encore.application.coupon.WaitingRequests.Oldest;
import encore.application.coupon.WayPolicy.Choice;
import encore.application.event.Event;
import encore.application.inbox.Place;
import encore.application.inbox.Stands;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueRequestId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Commands stop, and come again: what an instance makes of it. */
class ChoosingTheWayTest {

  private static final IssueRequestId ANNA = new IssueRequestId(new UUID(0, 1));
  private static final Duration SILENT = Duration.ofMillis(1_500);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private Instant now = Instant.parse("2026-09-01T12:00:00Z");
  private Backlog backlog = new Backlog(0, Optional.empty());
  private Optional<String> forced = Optional.empty();
  private final Set<String> heard = new HashSet<>();
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);

  @Test
  void oneWhoWaitsTooLongTurnsItAndHisCommandTurnsItBack() {
    var way = way(Choice.AUTO);
    waits(Duration.ofMillis(1_499));
    look(way, IssueWay.ASYNC, Why.FLOWING);
    waits(SILENT);
    look(way, IssueWay.SYNC, Why.SILENT);

    heard.add(ANNA.value().toString());
    look(way, IssueWay.SYNC, Why.SILENT);
    heard.clear();
    nobodyWaits();
    look(way, IssueWay.SYNC, Why.SILENT);
    heard.add(ANNA.value().toString());
    look(way, IssueWay.ASYNC, Why.FLOWING);
  }

  @Test
  void aCommandThatNeverComesIsNotWaitedForForEver() {
    var way = way(Choice.AUTO);
    waits(SILENT);
    look(way, IssueWay.SYNC, Why.SILENT);
    nobodyWaits();
    now = now.plus(AGAIN).minusMillis(1);
    look(way, IssueWay.SYNC, Why.SILENT);
    now = now.plusMillis(1);
    look(way, IssueWay.ASYNC, Why.FLOWING);
    assertThat(way.chosen().since()).isEqualTo(now);
  }

  @Test
  void whatIsSetStaysAndAnOperatorBeatsEverything() {
    waits(Duration.ofHours(1));
    look(way(Choice.ASYNC), IssueWay.ASYNC, Why.SET);
    nobodyWaits();
    look(way(Choice.SYNC), IssueWay.SYNC, Why.SET);

    forced = Optional.of("Kafka is being moved.");
    for (var choice : Choice.values()) {
      var way = way(choice);
      look(way, IssueWay.SYNC, Why.FORCED);
      assertThat(way.standing().chosen().reason()).isEqualTo(forced);
    }
  }

  private void look(ChooseIssueWay way, IssueWay expected, Why why) {
    way.look();
    assertThat(way.chosen().way()).isEqualTo(expected);
    assertThat(way.chosen().why()).isEqualTo(why);
    assertThat(way.standing().waiting()).isEqualTo(backlog);
  }

  private void waits(Duration age) {
    backlog = new Backlog(1, Optional.of(new Oldest(ANNA, age)));
  }

  private void nobodyWaits() {
    backlog = new Backlog(0, Optional.empty());
  }

  private ChooseIssueWay way(Choice choice) {
    return new ChooseIssueWayService(
        new Waiting(), new Heard(), () -> forced, new WayPolicy(choice, SILENT, AGAIN), clock);
  }

  private final class Waiting implements WaitingRequests {
    @Override
    public List<CouponId> late(Duration longerThan, int max) {
      return List.of();
    }

    @Override
    public Backlog backlog() {
      return backlog;
    }
  }

  /** Nothing is taken in here but looked up. */
  private final class Heard implements Stands {
    @Override
    public long last(Place place) {
      boolean isCommand =
          place.consumer().equals("coupons") && place.aggregate().equals("coupon-request");
      return isCommand && heard.contains(place.subject()) ? 1 : 0;
    }

    @Override
    public long lock(Place place) {
      throw new AssertionError();
    }

    @Override
    public boolean enter(String consumer, Event event) {
      throw new AssertionError();
    }

    @Override
    public boolean advance(Place place, long version) {
      throw new AssertionError();
    }

    @Override
    public int forget(Duration olderThan, int rowsMax) {
      throw new AssertionError();
    }
  }
}

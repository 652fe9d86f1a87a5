package encore.application.coupon;

import encore.application.coupon.WaitingRequests.Backlog;
import encore.application.inbox.Place;
import encore.application.inbox.Stands;
import encore.application.shared.UseCase;
import encore.domain.coupon.IssueRequestId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Each instance for itself, by the same books. */
@UseCase
final class ChooseIssueWayService implements ChooseIssueWay {

  private final WaitingRequests waiting;
  private final Stands stands;
  private final ForcedSync forced;
  private final WayPolicy policy;
  private final Clock clock;
  private volatile Seen seen;
  private volatile Chosen chosen;

  ChooseIssueWayService(
      WaitingRequests waiting, Stands stands, ForcedSync forced, WayPolicy policy, Clock clock) {
    this.waiting = waiting;
    this.stands = stands;
    this.forced = forced;
    this.policy = policy;
    this.clock = clock;
    var now = clock.instant();
    this.seen = new Seen(new Backlog(0, Optional.empty()), Optional.empty(), now);
    this.chosen = new Chosen(IssueWay.ASYNC, Why.FLOWING, now, Optional.empty());
  }

  /**
   * What the last look has shown.
   *
   * @param witness who waited too long; until his command comes, nobody else's does
   * @param since there is a witness, or is none any more
   */
  private record Seen(Backlog backlog, Optional<IssueRequestId> witness, Instant since) {}

  @Override
  public Chosen chosen() {
    var reason = forced.reason();
    var now = chosen;
    var way = reason.isPresent() ? IssueWay.SYNC : way();
    var why = reason.isPresent() ? Why.FORCED : why();
    if (way == now.way() && why == now.why() && reason.equals(now.reason())) {
      return now;
    }
    var next = new Chosen(way, why, clock.instant(), reason);
    chosen = next;
    return next;
  }

  private IssueWay way() {
    return switch (policy.choice()) {
      case SYNC -> IssueWay.SYNC;
      case ASYNC -> IssueWay.ASYNC;
      case AUTO -> seen.witness().isPresent() ? IssueWay.SYNC : IssueWay.ASYNC;
    };
  }

  private Why why() {
    return switch (policy.choice()) {
      case SYNC, ASYNC -> Why.SET;
      case AUTO -> seen.witness().isPresent() ? Why.SILENT : Why.FLOWING;
    };
  }

  @Override
  public Standing standing() {
    return new Standing(chosen(), seen.backlog());
  }

  @Override
  public void look() {
    var backlog = waiting.backlog();
    var before = seen;
    var witness = before.witness().filter(one -> isStillSilent(one, before, backlog));
    if (before.witness().isEmpty()) {
      witness =
          backlog
              .oldest()
              .filter(oldest -> oldest.age().compareTo(policy.silentAfter()) >= 0)
              .map(WaitingRequests.Oldest::request);
    }
    var since = witness.equals(before.witness()) ? before.since() : clock.instant();
    seen = new Seen(backlog, witness, since);
  }

  private boolean isStillSilent(IssueRequestId witness, Seen before, Backlog backlog) {
    if (backlog.oldest().isPresent()) {
      return true;
    }
    boolean isTimeToTry = !clock.instant().isBefore(before.since().plus(policy.tryAgainAfter()));
    return !isTimeToTry && stands.last(place(witness)) == 0;
  }

  private static Place place(IssueRequestId witness) {
    return new Place(
        CommandSubscriber.NAME, CommandSubscriber.AGGREGATE, witness.value().toString());
  }
}

package encore.application.inbox;

import encore.application.shared.UseCase;
import java.util.List;

@UseCase
final class FollowParkedService implements FollowParked {

  private final Subscribers subscribers;
  private final ParkedEvents parked;
  private final Successors successors;
  private final InboxPolicy policy;

  FollowParkedService(
      Subscribers subscribers, ParkedEvents parked, Successors successors, InboxPolicy policy) {
    this.subscribers = subscribers;
    this.parked = parked;
    this.successors = successors;
    this.policy = policy;
  }

  @Override
  public int follow() {
    // So many of each: one whose own dependency is away does not hold up the others.
    return subscribers.names().stream()
        .flatMap(name -> parked.due(List.of(name), policy.batch()).stream())
        .mapToInt(successors::follow)
        .sum();
  }
}

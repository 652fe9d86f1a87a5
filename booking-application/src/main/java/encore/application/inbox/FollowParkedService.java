package encore.application.inbox;

import encore.application.shared.UseCase;

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
    return parked.due(subscribers.names(), policy.batch()).stream()
        .mapToInt(successors::follow)
        .sum();
  }
}

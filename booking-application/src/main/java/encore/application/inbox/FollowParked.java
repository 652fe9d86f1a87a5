package encore.application.inbox;

/** Takes in parked events whose turn has come while nobody was there to do it. */
public interface FollowParked {

  /** How many; more than a batch of things waits for the next time. */
  int follow();
}

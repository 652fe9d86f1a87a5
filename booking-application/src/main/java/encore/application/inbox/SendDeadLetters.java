package encore.application.inbox;

/** Sends a copy of each parked event that failed: at least once. */
public interface SendDeadLetters {

  /** One batch. */
  Outcome send();

  /** How many were due, and how many of them have arrived. */
  record Outcome(int due, int sent) {}
}

package encore.application.inbox;

/** Forgets what was taken in long ago. */
public interface TidyInbox {

  /** How many rows are gone; a limited number each time. */
  int tidy();
}

package encore.application.notification;

/** Forgets what was told long ago; nobody waits for it. */
public interface TidyNotices {

  /** How many rows were deleted. */
  int tidy();
}

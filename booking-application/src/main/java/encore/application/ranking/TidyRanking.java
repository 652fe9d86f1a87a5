package encore.application.ranking;

/** Forgets hours that no window reaches any more. */
public interface TidyRanking {

  /** How many rows were deleted. */
  int tidy();
}

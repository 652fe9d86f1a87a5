package encore.bootstrap.lab;

import java.util.Map;

/** One strategy and fresh data, ready for the crowd. */
interface Bout extends AutoCloseable {

  /**
   * One wish, numbered from 0 to one less than {@link Traffic#attempts}; called by many at once.
   * What it throws is counted as failed, {@code Unavailable} as contended.
   */
  Outcome attempt(int number);

  /** What the books say now that all have their answers: by the name of the {@link Column}. */
  Map<String, Double> count(Figures figures);

  /** Puts back what this one changed for everybody; the data may stay. */
  @Override
  default void close() {}

  /** What became of a wish. */
  enum Outcome {
    WON,
    /** A clear no: it is another's, or there are none left. */
    REFUSED,
    /** Nothing was learnt: to be tried again. */
    CONTENDED,
    /** No answer at all, which only a strategy without a lock may give. */
    FAILED
  }
}

package encore.loadtest.measure;

import java.util.Comparator;

/**
 * What a buyer was told: a status, and the code of the problem, which is empty when there is none.
 */
public record Answer(int status, String code) implements Comparable<Answer> {

  private static final Comparator<Answer> ORDER =
      Comparator.comparingInt(Answer::status).thenComparing(Answer::code);

  public boolean isWon() {
    return status >= 200 && status < 300;
  }

  public boolean isConflict() {
    return status == 409;
  }

  @Override
  public int compareTo(Answer other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return ((status == 0 ? "no answer" : status) + " " + code).strip();
  }
}

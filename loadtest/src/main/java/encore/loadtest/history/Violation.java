package encore.loadtest.history;

/**
 * Something that no order of events explains.
 *
 * @param rule in one word or two, always the same for the same crime
 * @param thing of which
 * @param text who, when, and what it means
 */
public record Violation(String rule, String thing, String text) {

  @Override
  public String toString() {
    return thing + ": " + text + " [" + rule + "]";
  }
}

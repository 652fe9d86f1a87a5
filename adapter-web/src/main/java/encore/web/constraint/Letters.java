package encore.web.constraint;

/** What both kinds of text ask. */
final class Letters {

  private Letters() {}

  /**
   * A space is a space, whether or not a line may break there, and a mark that only says how others
   * are written shows nothing by itself.
   */
  static boolean canBeSeen(String text) {
    return text.codePoints()
        .anyMatch(letter ->
            !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && Character.getType(letter) != Character.FORMAT);
  }

  /** An override: what follows is shown backwards, also what is not its author's. */
  static boolean turnsAround(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE;
  }
}

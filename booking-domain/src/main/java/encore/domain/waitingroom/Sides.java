package encore.domain.waitingroom;

/**
 * The rectangle that the places of a draw are laid out in, just large enough, and how often it is
 * stirred. The wider side is even, so that a stir can make odd orders too.
 */
record Sides(int wider, int narrower) {

  /**
   * What the places of two people have to do with each other is worth less than 2 to minus this.
   */
  private static final int STRENGTH = 64;

  static Sides holding(long count) {
    int root = (int) Math.ceil(Math.sqrt((double) count));
    int wider = root + root % 2;
    return new Sides(wider, (int) Math.max(2, Math.ceilDiv(count, wider)));
  }

  /** Two rounds divide what is left to be guessed by the narrower side; the first two hide it. */
  int rounds() {
    int bits = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(narrower);
    return 2 + 2 * Math.ceilDiv(STRENGTH, bits);
  }

  /** Rounds take turns: the first one moves along the wider side. */
  int movedBy(int round) {
    return round % 2 == 0 ? wider : narrower;
  }
}

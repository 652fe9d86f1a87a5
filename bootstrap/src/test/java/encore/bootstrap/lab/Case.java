package encore.bootstrap.lab;

/** What one trial is a trial of. */
record Case(Contest contest, Traffic traffic, String strategy) {

  boolean isBaseline() {
    return strategy.equals(Baseline.NAME);
  }

  @Override
  public String toString() {
    return contest.name() + ", " + traffic + ", " + strategy;
  }
}

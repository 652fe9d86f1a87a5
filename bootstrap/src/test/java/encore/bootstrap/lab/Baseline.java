package encore.bootstrap.lab;

/**
 * What PostgreSQL itself can do, which takes part like a strategy: one prepared statement in plain
 * JDBC, on as many connections as the house has.
 */
final class Baseline {

  /** No value of any menu is written like this. */
  static final String NAME = "raw SQL";

  private Baseline() {}
}

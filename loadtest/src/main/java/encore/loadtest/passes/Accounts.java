package encore.loadtest.passes;

import java.util.Locale;

/** Series of accounts that a seeder makes. The number says everything: address and id (ADR 49). */
public enum Accounts {
  /** Everybody. */
  TEST_USER("test-user-", "7e570000-0000-8001-8000-"),
  /** Those that sign in with their password. */
  LOADTEST("loadtest", "7e570000-0000-8002-8000-");

  public static final String PASSWORD = "TestPassword123!";

  private final String prefix;
  private final String ids;

  Accounts(String prefix, String ids) {
    this.prefix = prefix;
    this.ids = ids;
  }

  /** What an address begins with; the number follows. */
  public String prefix() {
    return prefix;
  }

  /** What an id begins with; the number follows, in twelve digits. */
  public String ids() {
    return ids;
  }

  public String email(int number) {
    return prefix + number + "@example.com";
  }

  public String id(int number) {
    return ids + String.format(Locale.ROOT, "%012d", number);
  }
}

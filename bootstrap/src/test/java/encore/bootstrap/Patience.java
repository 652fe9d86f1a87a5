package encore.bootstrap;

import java.util.Map;

/**
 * Limits of a house that shares a few cores with its servers, its guests and other tests: where the
 * machine is busy, nobody is in trouble yet. A test of what happens at a limit sets its own.
 */
final class Patience {

  static final Map<String, String> SETTINGS =
      Map.of(
          "encore.redis.timeout", "2s",
          "encore.database.connection-wait", "6s",
          "encore.database.statement", "5s",
          "encore.database.transaction", "9s",
          "encore.idempotency.long-ago", "60s",
          "encore.redis-claims.lease-ttl", "30s",
          "encore.redis-wallet.lease-ttl", "30s",
          "encore.redis-stock.lease-ttl", "30s");

  private Patience() {}
}

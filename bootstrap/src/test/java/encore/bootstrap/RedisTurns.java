package encore.bootstrap;

import encore.application.shared.Transactions;
import encore.application.wallet.WalletTurn;
import encore.redis.support.RedisConfig;
import encore.redis.wallet.RedisWallets;
import encore.redis.wallet.WalletRedisConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Turns at wallets over a Redis that a test looks into with a client of its own. */
final class RedisTurns implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final RedisClient client;
  private final StatefulRedisConnection<String, String> own;

  RedisTurns(String url) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("encore.redis.url", url)));
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.register(RedisConfig.class, WalletRedisConfig.class);
    context.refresh();
    client = RedisClient.create(url);
    own = client.connect();
  }

  WalletTurn turn(Transactions transactions) {
    return context.getBean(RedisWallets.class).turn(transactions, UUID::randomUUID);
  }

  List<String> leases(String user) {
    return own.sync().keys("encore:wallet-lease:{" + user + "}");
  }

  double bypassed() {
    return context.getBean(MeterRegistry.class).counter("encore.wallet.moves.bypassed").count();
  }

  @Override
  public void close() {
    own.close();
    client.shutdown();
    context.close();
  }
}

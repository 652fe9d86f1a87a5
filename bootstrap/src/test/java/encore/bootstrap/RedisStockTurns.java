package encore.bootstrap;

import encore.application.product.StockTurn;
import encore.application.shared.Transactions;
import encore.domain.product.ProductId;
import encore.redis.product.ProductRedisConfig;
import encore.redis.product.RedisStock;
import encore.redis.support.RedisConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Turns at products over a Redis that a test looks into with a client of its own. */
final class RedisStockTurns implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final RedisClient client;
  private final StatefulRedisConnection<String, String> own;

  RedisStockTurns(String url) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("encore.redis.url", url)));
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.register(RedisConfig.class, ProductRedisConfig.class);
    context.refresh();
    client = RedisClient.create(url);
    own = client.connect();
  }

  StockTurn turn(Transactions transactions) {
    return context.getBean(RedisStock.class).turn(transactions, UUID::randomUUID);
  }

  List<String> leases(ProductId... products) {
    return Stream.of(products)
        .map(product -> "encore:{stock-lease}:" + product.value())
        .filter(key -> own.sync().exists(key) > 0)
        .toList();
  }

  double bypassed() {
    return context.getBean(MeterRegistry.class).counter("encore.stock.moves.bypassed").count();
  }

  @Override
  public void close() {
    own.close();
    client.shutdown();
    context.close();
  }
}

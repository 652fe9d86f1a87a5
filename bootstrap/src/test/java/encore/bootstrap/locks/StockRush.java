package encore.bootstrap.locks;

import encore.application.product.ProductViews;
import encore.application.product.Products;
import encore.application.product.StockStrategy;
import encore.application.shared.Transactions;
import encore.bootstrap.EncoreApplication;
import encore.bootstrap.LocalServers;
import encore.bootstrap.SigningKey;
import encore.domain.product.Product;
import encore.domain.product.ProductId;
import encore.domain.shared.Money;
import encore.testing.servers.FreePorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every way of taking from stock side by side, at its seam, in one run: the order is shuffled anew
 * in every round, the first round is thrown away, and the median of the others counts. {@code mvn
 * -q -Plocks -Dlocks.main=encore.bootstrap.locks.StockRush}
 */
public final class StockRush {

  private static final Path HOME = Path.of("target", "stock-rush");
  private static final int ROUNDS = 5;

  private StockRush() {}

  public static void main(String[] args) {
    var servers = LocalServers.forDemo(HOME, true);
    try (var house = house(servers)) {
      for (int products : List.of(10, 1)) {
        print(products, measure(house, products));
      }
    } finally {
      servers.stop();
    }
    System.exit(0);
  }

  private static Map<StockStrategy, List<StockTrial.Figures>> measure(
      ConfigurableApplicationContext house, int count) {
    var figures = new EnumMap<StockStrategy, List<StockTrial.Figures>>(StockStrategy.class);
    var chance = new Random(1);
    for (int round = 0; round <= ROUNDS; round++) {
      var order = new ArrayList<>(List.of(StockStrategy.values()));
      Collections.shuffle(order, chance);
      for (var strategy : order) {
        var trial = StockTrial.of(house, strategy, products(house, count));
        var found = trial.rush(round);
        if (round > 0) {
          figures.computeIfAbsent(strategy, _ -> new ArrayList<>()).add(found);
        }
      }
    }
    return figures;
  }

  private static List<ProductId> products(ConfigurableApplicationContext house, int count) {
    var products = house.getBean(Products.class);
    return IntStream.range(0, count)
        .mapToObj(i -> {
          var id = new ProductId(UUID.randomUUID());
          var product = new Product(id, "Product " + i, "", new Money(1_000), true);
          ProductViews.Listed made =
              house
                  .getBean(Transactions.class)
                  .inOne(() -> products.add(product, Product.STOCK_MAX));
          return made.product().id();
        })
        .toList();
  }

  private static void print(int products, Map<StockStrategy, List<StockTrial.Figures>> figures) {
    System.out.printf(
        "%n| %d products at once | takes/s | to conditional-update | p99 ms | refused |%n"
            + "|---|---|---|---|---|%n",
        products);
    double base = perSecond(figures.get(StockStrategy.CONDITIONAL_UPDATE));
    figures.forEach((strategy, found) ->
        System.out.printf(
            Locale.ROOT,
            "| `%s` | %,.0f | %.2f | %.1f | %d |%n",
            strategy.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            perSecond(found),
            perSecond(found) / base,
            median(found.stream().map(StockTrial.Figures::p99Millis).toList()),
            found.stream().mapToInt(StockTrial.Figures::refused).sum()));
  }

  private static double perSecond(List<StockTrial.Figures> found) {
    return median(found.stream().map(StockTrial.Figures::perSecond).toList());
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }

  private static ConfigurableApplicationContext house(LocalServers servers) {
    return SpringApplication.run(
        EncoreApplication.class,
        "--encore.database.url=" + servers.databaseUrl(),
        "--encore.redis.url=" + servers.redisUrl(),
        "--encore.kafka.bootstrap-servers=" + servers.kafkaBootstrapServers(),
        "--encore.outbox.relay=false",
        // Whoever comes waits for a connection, as who pays does.
        "--encore.database.lanes.pay=0",
        "--encore.database.lanes.hold=0",
        "--encore.database.lanes.browse=0",
        "--encore.database.lanes.browse-wait=1900ms",
        "--encore.identity.signing-key=" + SigningKey.keptIn(HOME),
        "--logging.structured.format.console=",
        "--logging.level.root=error",
        "--server.port=" + FreePorts.any());
  }
}

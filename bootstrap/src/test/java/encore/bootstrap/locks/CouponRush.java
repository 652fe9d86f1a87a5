package encore.bootstrap.locks;

import static java.util.Objects.requireNonNull;

import encore.application.coupon.CouponIssues;
import encore.application.coupon.CouponStrategy;
import encore.application.coupon.CouponViews;
import encore.application.coupon.IssueCoupon;
import encore.bootstrap.EncoreApplication;
import encore.bootstrap.LocalServers;
import encore.bootstrap.SigningKey;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.coupon.PersistentIssues;
import encore.persistence.support.Database;
import encore.persistence.support.group.GroupCommitProperties;
import encore.redis.coupon.RedisCoupons;
import encore.testing.servers.FreePorts;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every strategy of handing out coupons side by side, at its seam, in an order that is shuffled in
 * each round; the first round does not count, the median of the others does. {@code mvn -q -Plocks
 * -Dlocks.main=encore.bootstrap.locks.CouponRush}
 */
public final class CouponRush {

  private static final Path HOME = Path.of("target", "coupon-rush");
  private static final int ROUNDS = 5;
  private static final int COUPONS = 2_000;
  private static final GroupCommitProperties GROUP =
      new GroupCommitProperties(2, 256, 5_000, Duration.ofSeconds(2));

  private final CouponTrial trial;
  private final Map<CouponStrategy, CouponIssues> menu = new EnumMap<>(CouponStrategy.class);
  private final IssueCoupon latched;
  private final Map<String, List<Double>> figures = new TreeMap<>();

  private CouponRush(ConfigurableApplicationContext house) {
    var db = house.getBean(PersistentIssues.class);
    trial = new CouponTrial(house.getBean(Database.class));
    latched = house.getBean(IssueCoupon.class);
    menu.put(CouponStrategy.ROW_LOCK, db.rowLock());
    menu.put(CouponStrategy.CONDITIONAL_UPDATE, db.conditionalUpdate());
    menu.put(
        CouponStrategy.GROUP_COMMIT, db.groupCommit(GROUP, house.getBean(MeterRegistry.class)));
    menu.put(
        CouponStrategy.REDIS,
        house
            .getBean(RedisCoupons.class)
            .hintBefore(db.conditionalUpdate(), house.getBean(CouponViews.class)));
  }

  public static void main(String[] args) {
    var servers = LocalServers.forDemo(HOME, true);
    try (var house = house(servers)) {
      var rush = new CouponRush(house);
      for (int round = 0; round <= ROUNDS; round++) {
        rush.round(round > 0, new Random(round));
      }
      System.out.println(rush.table());
    } finally {
      servers.stop();
    }
    System.exit(0);
  }

  private void round(boolean counts, Random chance) {
    var order = new ArrayList<>(Arrays.asList(CouponStrategy.values()));
    Collections.shuffle(order, chance);
    for (var strategy : order) {
      var issues = requireNonNull(menu.get(strategy));
      note(counts, strategy + " 1", trial.issues(issues, 1, COUPONS / 4));
      note(counts, strategy + " 32", trial.issues(issues, 32, COUPONS));
      note(counts, strategy + " no", soldOut(issues));
    }
    note(counts, "latch", latch());
  }

  private double soldOut(CouponIssues issues) {
    var coupon = trial.campaign(1);
    trial.refusals((of, user) -> issues.take(of, user, name()), coupon, 1);
    return trial.refusals((of, user) -> issues.take(of, user, name()), coupon, COUPONS);
  }

  private double latch() {
    var coupon = trial.campaign(1);
    trial.refusals((of, user) -> latched.issue(command(of, user)), coupon, 2);
    return trial.refusals((of, user) -> latched.issue(command(of, user)), coupon, 100 * COUPONS);
  }

  private static IssueCoupon.Command command(CouponId coupon, UserId user) {
    return new IssueCoupon.Command(user, coupon, Optional.empty());
  }

  private static UserCouponId name() {
    return new UserCouponId(UUID.randomUUID());
  }

  private void note(boolean counts, String of, double perSecond) {
    if (counts) {
      figures.computeIfAbsent(of, _ -> new ArrayList<>()).add(perSecond);
    }
  }

  private String table() {
    var text =
        new StringBuilder(
            "| strategy | 1: issues/s | ratio | 32: issues/s | ratio | sold out, 32: answers/s |"
                + " ratio |\n|---|---|---|---|---|---|---|\n");
    for (var strategy : CouponStrategy.values()) {
      text.append("| `").append(strategy).append("` |");
      for (var of : List.of(" 1", " 32", " no")) {
        double own = median(strategy + of);
        double base = median(CouponStrategy.CONDITIONAL_UPDATE + of);
        text.append(String.format(Locale.ROOT, " %,.0f | %.2f |", own, own / base));
      }
      text.append('\n');
    }
    double latch = median("latch");
    double base = median(CouponStrategy.CONDITIONAL_UPDATE + " no");
    return text
        + String.format(Locale.ROOT, "| the latch | | | | | %,.0f | %.0f |%n", latch, latch / base);
  }

  private double median(String of) {
    var sorted = requireNonNull(figures.get(of)).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static ConfigurableApplicationContext house(LocalServers servers) {
    return SpringApplication.run(
        EncoreApplication.class,
        "--encore.database.url=" + servers.databaseUrl(),
        "--encore.redis.url=" + servers.redisUrl(),
        "--encore.kafka.bootstrap-servers=" + servers.kafkaBootstrapServers(),
        "--encore.outbox.relay=false",
        "--encore.identity.signing-key=" + SigningKey.keptIn(HOME),
        "--logging.structured.format.console=",
        "--logging.level.root=error",
        "--server.port=" + FreePorts.any());
  }
}

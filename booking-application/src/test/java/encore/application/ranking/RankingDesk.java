package encore.application.ranking;

import encore.application.audit.AuditTrail;
import encore.application.inbox.Subscriber;
import encore.application.shared.Transactions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The parts of ranking over given ports, for tests that have no container to make them. */
public final class RankingDesk {

  private RankingDesk() {}

  public static Subscriber subscriber(
      SalesCounts counts, RankingCopies copies, Transactions transactions) {
    return new RankingSubscriber(counts, copies, transactions);
  }

  public static RebuildRanking rebuild(
      BookedSales sales, RankingCopies copies, int batch, int batchesMax, AuditTrail trail) {
    var policy = new RankingPolicy(Duration.ofDays(35), batch, batchesMax);
    return new RebuildRankingService(sales, copies, policy, trail);
  }

  /** Copies that count how often they were called old. */
  public static final class Bell implements RankingCopies {
    public final AtomicInteger rings = new AtomicInteger();

    @Override
    public void changed() {
      rings.incrementAndGet();
    }

    @Override
    public void refresh() {}
  }
}

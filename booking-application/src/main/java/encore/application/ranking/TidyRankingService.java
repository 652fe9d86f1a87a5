package encore.application.ranking;

import encore.application.shared.UseCase;

@UseCase
final class TidyRankingService implements TidyRanking {

  private static final int ROWS_PER_BATCH = 1_000;
  private static final int BATCHES_MAX = 100;

  private final SalesCounts counts;
  private final RankingPolicy policy;

  TidyRankingService(SalesCounts counts, RankingPolicy policy) {
    this.counts = counts;
    this.policy = policy;
  }

  @Override
  public int tidy() {
    int total = 0;
    for (int batch = 0; batch < BATCHES_MAX; batch++) {
      int rows = counts.tidy(policy.keep(), ROWS_PER_BATCH);
      total += rows;
      if (rows == 0) {
        break;
      }
    }
    return total;
  }
}

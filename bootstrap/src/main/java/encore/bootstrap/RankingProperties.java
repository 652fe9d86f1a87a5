package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.application.ranking.RankingPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long sales are counted for the ranking, and what a rebuild may cost. */
@ConfigurationProperties(prefix = "encore.ranking", ignoreUnknownFields = false)
record RankingProperties(
    @DefaultValue("35d") Duration keep,
    @DefaultValue("500") int rebuildBatch,
    @DefaultValue("40") int rebuildBatchesMax,
    @DefaultValue("1s") Duration refreshEvery) {

  RankingProperties {
    require(refreshEvery.isPositive(), "encore.ranking.refresh-every: some time");
  }

  RankingPolicy policy() {
    return new RankingPolicy(keep, rebuildBatch, rebuildBatchesMax);
  }
}

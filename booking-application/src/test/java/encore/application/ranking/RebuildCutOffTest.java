package encore.application.ranking;

import static encore.testing.Busy.assertInDoubt;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.ranking.BookedSales.Batch;
import encore.application.ranking.BookedSales.Cursor;
import encore.domain.identity.UserId;
import encore.testing.Busy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RebuildCutOffTest {

  private final List<String> trail = new ArrayList<>();

  @Test
  void whatWasMendedBeforeItBecameTooMuchStaysMended() {
    var sales = Busy.at("dropGone", BookedSales.class, new OneBatch());
    var policy = new RankingPolicy(Duration.ofDays(8), 10, 10);
    var rebuild =
        new RebuildRankingService(sales, new NoCopies(), policy, act -> trail.add(act.action()));
    var admin = new UserId(UUID.randomUUID());

    assertInDoubt(
        () -> rebuild.rebuild(new RebuildRanking.Command(admin, false, Optional.empty())));
    assertThat(trail).containsExactly("RANKING_REBUILD_BEGUN");
  }

  private record NoCopies() implements RankingCopies {
    @Override
    public void changed() {}

    @Override
    public void refresh() {}
  }

  private record OneBatch() implements BookedSales {
    @Override
    public Batch compare(Optional<Cursor> after, Duration keep, int limit, boolean dryRun) {
      return new Batch(1, 1, Optional.empty());
    }

    @Override
    public int dropGone(Duration keep, int limit, boolean dryRun) {
      return 0;
    }

    @Override
    public List<Instant> wrongHours(Duration keep, int limit) {
      return List.of();
    }

    @Override
    public boolean mend(Instant hour) {
      return false;
    }
  }
}

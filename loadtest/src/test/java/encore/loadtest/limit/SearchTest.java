package encore.loadtest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.limit.Search.Knee;
import encore.loadtest.limit.Search.Trial;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 10, 11, 19, 20, 137, 1_234, 5_000, 9_999})
  void theKneeIsFoundToATwentieth(int limit) throws Exception {
    var knee = knee(10, 10_000, limit);
    assertThat(knee.met()).isLessThanOrEqualTo(limit);
    assertThat(knee.missed().orElseThrow()).isGreaterThan(limit);
    assertThat(knee.missed().orElseThrow() - knee.met())
        .isLessThanOrEqualTo(Math.max(1, knee.missed().orElseThrow() / 20));
    assertThat(knee.why()).isEqualTo("too slow");
    assertThat(knee.trials().size()).isLessThan(30);
  }

  @Test
  void aHouseThatTakesAllOfItHasNoLimit() throws Exception {
    var knee = knee(10, 10_000, 10_000);
    assertThat(knee.met()).isEqualTo(10_000);
    assertThat(knee.missed()).isEmpty();
  }

  @Test
  void oneBadMomentIsNoLimit() throws Exception {
    Map<Integer, Integer> times = new HashMap<>();
    var search =
        new Search(load -> {
          boolean isFirst = times.merge(load, 1, Integer::sum) == 1;
          return new Trial(load, load > 1_000 || isFirst ? "too slow" : "", false);
        });
    assertThat(search.between(10, 10_000).met()).isBetween(950, 1_000);
  }

  @Test
  void aBrokenPromiseEndsIt() throws Exception {
    var search = new Search(load -> new Trial(load, load > 30 ? "BROKEN" : "", true));
    var knee = search.between(10, 10_000);
    assertThat(knee.met()).isEqualTo(20);
    assertThat(knee.trials()).hasSize(3);
  }

  private static Knee knee(int from, int most, int limit) throws InterruptedException {
    return new Search(load -> new Trial(load, load > limit ? "too slow" : "", false))
        .between(from, most);
  }
}

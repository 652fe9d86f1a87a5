package encore.loadtest.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.wire.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What fans can tell of their order in a line. */
class LineOrderTest {

  private static final long LATER = Duration.ofSeconds(5).toNanos();

  private final LineOrder order = new LineOrder();

  @Test
  void inOrderNothingIsWrong() {
    var first = order.joined(1, System.nanoTime());
    var second = order.joined(2, System.nanoTime());
    first.waits(standing(1), System.nanoTime());
    second.waits(standing(2), System.nanoTime());
    first.isLetIn();
    second.waits(standing(1), System.nanoTime() + LATER);
    second.isLetIn();
    assertThat(broken()).isEmpty();
  }

  @Test
  void whoStillWaitsWhenALaterOneIsInWasOvertaken() {
    var first = order.joined(1, System.nanoTime());
    var second = order.joined(2, System.nanoTime());
    second.isLetIn();
    first.waits(standing(1), System.nanoTime() + LATER);
    first.isLetIn();
    assertThat(broken()).containsExactly("nobody is let in before who came before him");
  }

  @Test
  void whoCameAtTheSameTimeMayGoFirst() {
    long sent = System.nanoTime();
    var first = order.joined(1, sent);
    order.joined(2, sent).isLetIn();
    first.waits(standing(1), System.nanoTime() + LATER);
    assertThat(broken()).isEmpty();
  }

  @Test
  void aNumberThatRisesIsNoticedAndSoIsAPlaceThatIsLost() {
    var place = order.joined(1, System.nanoTime());
    place.waits(standing(3), System.nanoTime());
    place.waits(standing(4), System.nanoTime());
    place.loses(new Response(410, Map.of(), "{\"code\":\"QUEUE_TOKEN_EXPIRED\"}"));
    assertThat(broken())
        .containsExactly("nobody who waits loses his place", "nobody's number rises");
  }

  @Test
  void whatAnInstanceOnlyRemembersProvesNothing() {
    var first = order.joined(1, System.nanoTime());
    order.joined(2, System.nanoTime()).isLetIn();
    var stale = new Response(200, Map.of(), "{\"position\":1,\"stale\":true}");
    first.waits(stale, System.nanoTime() + LATER);
    assertThat(broken()).isEmpty();
  }

  private List<String> broken() {
    return order.look().stream().filter(each -> !each.holds()).map(Finding::promise).toList();
  }

  private static Response standing(int position) {
    return new Response(200, Map.of(), "{\"position\":%d,\"stale\":false}".formatted(position));
  }
}

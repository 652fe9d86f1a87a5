package encore.web;

import encore.application.notification.NotificationViews;
import encore.application.ranking.RankingViews;
import encore.application.ranking.RebuildRanking;
import encore.application.shared.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows from news, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class NewsStage {

  /** What stands behind the controllers during one test. */
  public static final class Heralds {
    public List<NotificationViews.Line> told = List.of();
    public Optional<NotificationViews.Cursor> next = Optional.empty();
    public NotificationViews.Filter asked =
        new NotificationViews.Filter(Optional.empty(), Optional.empty());
    public RankingViews.Board board =
        new RankingViews.Board(Scene.NOON, Scene.FIVE_PAST, List.of());
    public String ranked = "";
    public RebuildRanking rebuild = _ -> new RebuildRanking.Outcome(0, 0, 0, 0, Optional.empty());
  }

  @Bean
  Heralds heralds() {
    return new Heralds();
  }

  @Bean
  NotificationViews notificationViews(Heralds heralds) {
    return new NotificationViews() {
      @Override
      public Page<Line, Cursor> notifications(Filter filter, Optional<Cursor> after, int limit) {
        heralds.asked = filter;
        return new Page<>(heralds.told, after.isPresent() ? Optional.empty() : heralds.next);
      }

      @Override
      public Backlog backlog() {
        return new Backlog(Duration.ZERO, 0);
      }
    };
  }

  @Bean
  RankingViews rankingViews(Heralds heralds) {
    return (kind, window) -> {
      heralds.ranked = kind + " " + window;
      return heralds.board;
    };
  }

  @Bean
  RebuildRanking rebuildRanking(Heralds heralds) {
    return command -> heralds.rebuild.rebuild(command);
  }
}

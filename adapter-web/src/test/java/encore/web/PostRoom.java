package encore.web;

import encore.application.outbox.OutboxViews;
import encore.application.outbox.ResendEvent;
import encore.application.outbox.ResendEvents;
import encore.application.outbox.Resends;
import encore.application.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits to be told, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class PostRoom {

  /** What stands behind the controllers of the outbox during one test. */
  public static final class Sorter {
    public List<OutboxViews.Letter> letters = List.of();
    public Optional<Long> next = Optional.empty();
    public OutboxViews.Filter asked = OutboxViews.Filter.none();
    public OutboxViews.Lag lag = new OutboxViews.Lag(Scene.NOON, List.of());
    public Resends.Again again = Resends.Again.NO_SUCH_EVENT;
    public final List<UUID> resent = new ArrayList<>();
    public ResendEvents resend = _ -> new ResendEvents.Outcome.OfEverything();
  }

  @Bean
  Sorter sorter() {
    return new Sorter();
  }

  @Bean
  OutboxViews outboxViews(Sorter sorter) {
    return new OutboxViews() {
      @Override
      public Page<Line, Long> events(Filter filter, Optional<Long> after, int limit) {
        sorter.asked = filter;
        return new Page<>(
            sorter.letters.stream().map(Letter::line).toList(),
            after.isPresent() ? Optional.empty() : sorter.next);
      }

      @Override
      public Optional<Letter> event(UUID id) {
        return sorter.letters.stream().filter(l -> l.line().id().equals(id)).findFirst();
      }

      @Override
      public Lag lag() {
        return sorter.lag;
      }
    };
  }

  @Bean
  ResendEvent resendEvent(Sorter sorter) {
    return (_, event) -> {
      sorter.resent.add(event);
      return sorter.again;
    };
  }

  @Bean
  ResendEvents resendEvents(Sorter sorter) {
    return command -> sorter.resend.resend(command);
  }
}

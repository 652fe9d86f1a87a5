package encore.web;

import encore.application.inbox.DiscardParked;
import encore.application.inbox.ParkedEventViews;
import encore.application.inbox.ReplayAllParked;
import encore.application.inbox.ReplayParked;
import encore.application.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What could not be taken in, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class InboxStage {

  /** What stands behind the controllers of dead letters during one test. */
  public static final class Shelf {
    public final List<Object> asked = new ArrayList<>();
    public List<ParkedEventViews.Open> parked = List.of();
    public Optional<ParkedEventViews.Cursor> next = Optional.empty();
    public ReplayParked.Outcome replayed = new ReplayParked.Outcome.NoSuchEvent();
    public DiscardParked.Outcome discarded = new DiscardParked.Outcome.NoSuchEvent();
  }

  @Bean
  Shelf inboxShelf() {
    return new Shelf();
  }

  @Bean
  ReplayParked replayParked(Shelf shelf) {
    return command -> {
      shelf.asked.add(command);
      return shelf.replayed;
    };
  }

  @Bean
  ReplayAllParked replayAllParked(Shelf shelf) {
    return command -> {
      shelf.asked.add(command);
      return new ReplayAllParked.Counts(6, 3, 5, 1, 2);
    };
  }

  @Bean
  DiscardParked discardParked(Shelf shelf) {
    return command -> {
      shelf.asked.add(command);
      return shelf.discarded;
    };
  }

  @Bean
  ParkedEventViews parkedEventViews(Shelf shelf) {
    return new ParkedEventViews() {
      @Override
      public Page<Line, Cursor> parked(Filter filter, Optional<Cursor> after, int limit) {
        shelf.asked.add(filter);
        return new Page<>(
            shelf.parked.stream().map(Open::line).toList(),
            after.isPresent() ? Optional.empty() : shelf.next);
      }

      @Override
      public Optional<Open> parked(UUID id) {
        return shelf.parked.stream().filter(p -> p.line().parked().id().equals(id)).findFirst();
      }

      @Override
      public List<Tally> tallies() {
        return List.of();
      }
    };
  }
}

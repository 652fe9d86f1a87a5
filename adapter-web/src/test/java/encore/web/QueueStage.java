package encore.web;

import encore.application.shared.Page;
import encore.application.waitingroom.Admissions;
import encore.application.waitingroom.AskStanding;
import encore.application.waitingroom.CrowdViews;
import encore.application.waitingroom.JoinLine;
import encore.application.waitingroom.LeaveLine;
import encore.application.waitingroom.Line;
import encore.application.waitingroom.LineViews;
import encore.application.waitingroom.Lines;
import encore.application.waitingroom.RunLine;
import encore.application.waitingroom.Standing;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.DrawSecret;
import encore.domain.waitingroom.LinePolicy;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The waiting room over what a test sets up; unless it does, no concert has a line. */
@Configuration(proxyBeanMethods = false)
public class QueueStage {

  /** What stands behind the controllers of the waiting room during one test. */
  public static final class Stewards {
    public JoinLine join = _ -> new JoinLine.Outcome.NotNeeded();
    public Function<Ticket, Standing> place = _ -> new Standing.Nowhere();
    public Function<Pass, Standing> stay = _ -> new Standing.Nowhere();
    public BiConsumer<ConcertId, UserId> leave = (_, _) -> {};
    public Check check = (_, _, _) -> Admissions.Answer.LET_IN;
    public RunLine run = new NoLines();
    public final Map<ScheduleId, ConcertId> guarded = new ConcurrentHashMap<>();
    public final Map<ConcertId, Line> lines = new ConcurrentHashMap<>();
    public Map<PassEnd, Long> ends = Map.of();
    public OptionalLong waiting = OptionalLong.empty();
    public List<LineViews.PassView> passes = new ArrayList<>();
    public Optional<LineViews.Cursor> next = Optional.empty();
  }

  @FunctionalInterface
  public interface Check {
    Admissions.Answer check(ConcertId concert, Optional<UserId> user, Optional<Pass> pass);
  }

  @Bean
  Stewards stewards() {
    return new Stewards();
  }

  @Bean
  JoinLine joinLine(Stewards stewards) {
    return command -> stewards.join.join(command);
  }

  @Bean
  LeaveLine leaveLine(Stewards stewards) {
    return new LeaveLine() {
      @Override
      public void leave(Ticket ticket) {
        stewards.leave.accept(ticket.concert(), ticket.user());
      }

      @Override
      public void leave(Pass pass) {
        stewards.leave.accept(pass.concert(), pass.user());
      }
    };
  }

  @Bean
  AskStanding askStanding(Stewards stewards) {
    return new AskStanding() {
      @Override
      public Standing ask(Ticket ticket) {
        return stewards.place.apply(ticket);
      }

      @Override
      public Standing ask(Pass pass) {
        return stewards.stay.apply(pass);
      }
    };
  }

  @Bean
  Admissions admissions(Stewards stewards) {
    return new Admissions() {
      @Override
      public Optional<ConcertId> guarded(ScheduleId schedule) {
        return Optional.ofNullable(stewards.guarded.get(schedule));
      }

      @Override
      public Answer check(ConcertId concert, Optional<UserId> user, Optional<Pass> pass) {
        return stewards.check.check(concert, user, pass);
      }
    };
  }

  @Bean
  RunLine runLine(Stewards stewards) {
    return new RunLine() {
      @Override
      public Outcome put(Put command) {
        return stewards.run.put(command);
      }

      @Override
      public Outcome direct(Direct command) {
        return stewards.run.direct(command);
      }

      @Override
      public Outcome admit(Admit command) {
        return stewards.run.admit(command);
      }

      @Override
      public Outcome revoke(Revoke command) {
        return stewards.run.revoke(command);
      }
    };
  }

  @Bean
  LineViews lineViews(Stewards stewards) {
    return new LineViews() {
      @Override
      public Map<PassEnd, Long> ends(ConcertId concert) {
        return stewards.ends;
      }

      @Override
      public Page<PassView, Cursor> passes(ConcertId concert, Optional<Cursor> after, int limit) {
        return new Page<>(stewards.passes, after.isPresent() ? Optional.empty() : stewards.next);
      }
    };
  }

  @Bean
  CrowdViews crowdViews(Stewards stewards) {
    return _ -> stewards.waiting;
  }

  @Bean
  Lines lines(Stewards stewards) {
    return new ReadLines(stewards.lines);
  }

  /** Nobody runs anything. */
  private record NoLines() implements RunLine {
    @Override
    public Outcome put(Put command) {
      return new Outcome.NoSuchConcert();
    }

    @Override
    public Outcome direct(Direct command) {
      return new Outcome.NoSuchLine();
    }

    @Override
    public Outcome admit(Admit command) {
      return new Outcome.NoSuchLine();
    }

    @Override
    public Outcome revoke(Revoke command) {
      return new Outcome.NoSuchLine();
    }
  }

  /** The web reads lines, and writes none. */
  private record ReadLines(Map<ConcertId, Line> lines) implements Lines {

    @Override
    public Snapshot all() {
      return new Snapshot(List.copyOf(lines.values()), Scene.NOON);
    }

    @Override
    public Optional<Line> find(ConcertId concert) {
      return Optional.ofNullable(lines.get(concert));
    }

    @Override
    public Put put(ConcertId concert, LinePolicy policy, OptionalLong seen, DrawSecret fresh) {
      throw readOnly();
    }

    @Override
    public boolean owe(ConcertId concert, int more) {
      throw readOnly();
    }

    @Override
    public boolean raiseGeneration(ConcertId concert) {
      throw readOnly();
    }

    @Override
    public Optional<Renewal> renew(ConcertId concert, long lost) {
      throw readOnly();
    }

    @Override
    public void noteIndices(ConcertId concert, long given) {
      throw readOnly();
    }

    @Override
    public OptionalLong open(ConcertId concert, long count) {
      throw readOnly();
    }

    private static IllegalStateException readOnly() {
      return new IllegalStateException("a controller writes no line by itself");
    }
  }
}

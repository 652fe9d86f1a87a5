package encore.web;

import encore.application.booking.HoldListViews;
import encore.application.booking.SweepHolds;
import encore.application.catalog.DropCopies;
import encore.application.payment.PaymentSummaryViews;
import encore.application.runbook.EndSessions;
import encore.application.runbook.Glance;
import encore.application.runbook.GlanceViews;
import encore.application.runbook.Mode;
import encore.application.runbook.ModeState;
import encore.application.runbook.Modes;
import encore.application.runbook.RecognizeModes;
import encore.application.runbook.SetMode;
import encore.application.shared.Page;
import encore.application.waitingroom.RebuildLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator works with, over what a test sets up; unless it does, nothing burns. */
@Configuration(proxyBeanMethods = false)
public class RunbookStage {

  /** What stands behind the operator's controllers during one test. */
  public static final class Firemen {
    public final Map<Mode, RecognizeModes.InForce> modes = new EnumMap<>(Mode.class);
    public final List<Object> asked = new ArrayList<>();
    public HoldListViews.Line[] holds = {};
    public Glance glance = quiet();
    public RebuildLine.Outcome rebuilt = new RebuildLine.Outcome.NoSuchLine();

    private static Glance quiet() {
      return new Glance(
          List.of(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of());
    }

    private <T> T heard(Object command, T answer) {
      asked.add(command);
      return answer;
    }
  }

  @Bean
  Firemen firemen() {
    return new Firemen();
  }

  @Bean
  RecognizeModes recognizeModes(Firemen firemen) {
    return new RecognizeModes() {
      @Override
      public Optional<InForce> inForce(Mode mode) {
        return Optional.ofNullable(firemen.modes.get(mode));
      }

      @Override
      public Known known() {
        return new Known(List.of(), List.copyOf(firemen.modes.keySet()), Optional.empty());
      }

      @Override
      public void refresh() {}
    };
  }

  @Bean
  SetMode setMode(Firemen firemen) {
    return command -> {
      var turn = new ModeState.Turn(command.admin(), Scene.NOON, command.reason());
      var off = new ModeState(command.mode(), false, Optional.empty(), Optional.empty());
      var until = command.lasts().map(Scene.NOON::plus);
      var after = new ModeState(command.mode(), command.on(), until, Optional.of(turn));
      return firemen.heard(command, new Modes.Turned(off, after, Scene.NOON));
    };
  }

  @Bean
  EndSessions endSessions(Firemen firemen) {
    return command -> firemen.heard(command, new EndSessions.Ended(3, command.dryRun() ? 0 : 3));
  }

  @Bean
  SweepHolds sweepHolds(Firemen firemen) {
    return command -> firemen.heard(command, new SweepHolds.Swept(5, command.dryRun() ? 0 : 5));
  }

  @Bean
  DropCopies dropCopies(Firemen firemen) {
    return command -> firemen.heard(command, new DropCopies.Dropped(7, !command.dryRun()));
  }

  @Bean
  RebuildLine rebuildLine(Firemen firemen) {
    return command -> firemen.heard(command, firemen.rebuilt);
  }

  @Bean
  GlanceViews glanceViews(Firemen firemen) {
    return () -> firemen.glance;
  }

  @Bean
  PaymentSummaryViews paymentSummaryViews() {
    return (from, until) ->
        new PaymentSummaryViews.Summary(
            from.orElse(Scene.NOON), until.orElse(Scene.NOON), List.of(), 0, 0);
  }

  @Bean
  HoldListViews holdListViews(Firemen firemen) {
    return new HoldListViews() {
      @Override
      public Page<Line, Cursor> holds(boolean overdue, Optional<Cursor> after, int limit) {
        return new Page<>(List.of(firemen.holds), Optional.empty());
      }

      @Override
      public int overdueSeats(int max) {
        return firemen.holds.length;
      }
    };
  }
}

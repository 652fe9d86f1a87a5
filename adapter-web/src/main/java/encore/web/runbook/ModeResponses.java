package encore.web.runbook;

import encore.application.runbook.ModeState;
import encore.application.runbook.Modes;
import encore.application.runbook.RecognizeModes;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Modes on the wire. */
final class ModeResponses {
  private ModeResponses() {}

  static House of(RecognizeModes.Known known, RecognizeModes modes) {
    var items =
        known.states().stream().map(state -> View.of(state, modes.isOn(state.mode()))).toList();
    var local = known.local().stream().map(mode -> mode.slug()).toList();
    return new House(items, local, known.asOf().orElse(null));
  }

  static Turned of(Modes.Turned turned, boolean dryRun) {
    return new Turned(
        dryRun,
        turned.isChange() ? 1 : 0,
        View.of(turned.before(), turned.before().isOnAt(turned.at())),
        View.of(turned.after(), turned.after().isOnAt(turned.at())));
  }

  /** As one instance goes by them. */
  @Schema(name = "Modes")
  record House(
      List<View> items,
      @Schema(
              description = "On for this instance alone, whatever the books say.",
              example = "[\"read-only\"]")
          List<String> local,
      @Nullable Instant asOf) {}

  /** What was turned, or would be. */
  @Schema(name = "TurnedMode")
  record Turned(boolean dryRun, @Schema(example = "1") int changed, View before, View after) {}

  /** One mode, and who turned it last. */
  @Schema(name = "Mode")
  record View(
      @Schema(example = "read-only") String mode,
      boolean on,
      @Schema(example = "The database is being moved.") @Nullable String reason,
      @Nullable UUID setBy,
      @Nullable Instant setAt,
      @Nullable Instant until) {

    static View of(ModeState state, boolean on) {
      return new View(
          state.mode().slug(),
          on,
          state.turn().map(ModeState.Turn::reason).orElse(null),
          state.turn().map(turn -> turn.by().value()).orElse(null),
          state.turn().map(ModeState.Turn::at).orElse(null),
          state.until().orElse(null));
    }
  }
}

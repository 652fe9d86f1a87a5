package encore.web.runbook;

import encore.application.runbook.Glance;
import encore.application.shared.Dependency.Status;
import encore.application.shared.Lane;
import encore.application.waitingroom.GlanceAtCrowds;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The house at one moment; parts that nobody could tell are named. */
@Schema(name = "Glance")
record GlanceResponse(
    @Schema(example = "[\"outbox\"]") List<String> unknown,
    List<Glance.Pool> pools,
    Map<String, Glance.LaneUse> lanes,
    @Nullable Sessions sessions,
    @Nullable Backlog overdueHolds,
    @Nullable Backlog outbox,
    @Nullable Unsettled payments,
    @Nullable List<LineLength> lines,
    @Schema(example = "{\"postgres\":\"UP\",\"redis\":\"UP\",\"kafka\":\"DOWN\"}")
        Map<String, String> dependencies) {

  static GlanceResponse of(Glance seen) {
    return new GlanceResponse(
        unknown(seen),
        seen.pools(),
        lanes(seen.lanes()),
        seen.sessions().map(Sessions::of).orElse(null),
        seen.overdueHolds().map(Backlog::of).orElse(null),
        seen.outbox().map(Backlog::of).orElse(null),
        seen.payments().map(Unsettled::of).orElse(null),
        seen.lines().map(all -> all.stream().map(LineLength::of).toList()).orElse(null),
        dependencies(seen));
  }

  private static List<String> unknown(Glance seen) {
    var names = new ArrayList<String>();
    note("sessions", seen.sessions(), names);
    note("overdueHolds", seen.overdueHolds(), names);
    note("outbox", seen.outbox(), names);
    note("payments", seen.payments(), names);
    note("lines", seen.lines(), names);
    return names;
  }

  private static void note(String name, Optional<?> part, List<String> names) {
    if (part.isEmpty()) {
      names.add(name);
    }
  }

  private static Map<String, Glance.LaneUse> lanes(Map<Lane, Glance.LaneUse> uses) {
    var named = new TreeMap<String, Glance.LaneUse>();
    uses.forEach((lane, use) -> named.put(lane.name().toLowerCase(Locale.ROOT), use));
    return named;
  }

  /** PostgreSQL is up if it answered anything. */
  private static Map<String, String> dependencies(Glance seen) {
    var named = new TreeMap<String, String>();
    seen.dependencies().forEach((name, status) -> named.put(name, word(status)));
    named.put("postgres", seen.sessions().isPresent() ? "UP" : "DOWN");
    return named;
  }

  private static String word(Status status) {
    return switch (status) {
      case Status.Up _ -> "UP";
      case Status.Down _ -> "DOWN";
    };
  }

  private static @Nullable Double seconds(Optional<Duration> duration) {
    return duration.map(d -> d.toMillis() / 1000.0).orElse(null);
  }

  /** Connections to the database, whoever has them. */
  @Schema(name = "DatabaseSessions")
  record Sessions(
      @Schema(example = "{\"active\":3,\"idle\":9}") Map<String, Integer> byState,
      int waitingForLocks,
      @Schema(example = "0.021") @Nullable Double oldestTransactionSeconds,
      int max) {

    static Sessions of(Glance.Sessions seen) {
      return new Sessions(
          new TreeMap<>(seen.byState()),
          seen.waitingForLocks(),
          seconds(Optional.of(seen.oldestTransaction())),
          seen.max());
    }
  }

  @Schema(name = "Backlog")
  record Backlog(
      @Schema(description = "Counted up to 100,000.", example = "12") int pending,
      @Schema(example = "3.5") @Nullable Double oldestSeconds) {

    static Backlog of(Glance.Backlog seen) {
      return new Backlog(seen.pending(), seconds(seen.oldest()));
    }
  }

  @Schema(name = "UnsettledPayments")
  record Unsettled(int charging, int refunding, @Nullable Double overdueSeconds) {

    static Unsettled of(Glance.Unsettled seen) {
      return new Unsettled(seen.charging(), seen.refunding(), seconds(seen.overdue()));
    }
  }

  @Schema(name = "LineLength")
  record LineLength(
      UUID concertId,
      int inside,
      @Schema(description = "Left out while the line cannot be asked.") @Nullable Long waiting) {

    static LineLength of(GlanceAtCrowds.Crowd crowd) {
      return new LineLength(
          crowd.concert().value(),
          crowd.inside(),
          crowd.waiting().isPresent() ? crowd.waiting().getAsLong() : null);
    }
  }
}

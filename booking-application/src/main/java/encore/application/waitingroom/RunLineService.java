package encore.application.waitingroom;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.PassEnd;
import java.util.Map;
import java.util.OptionalLong;

@UseCase
final class RunLineService implements RunLine {

  private static final int TRIES = 3;

  private final Lines lines;
  private final PassJournal journal;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final DrawSecrets secrets;

  RunLineService(
      Lines lines,
      PassJournal journal,
      AuditTrail trail,
      Transactions transactions,
      DrawSecrets secrets) {
    this.lines = lines;
    this.journal = journal;
    this.trail = trail;
    this.transactions = transactions;
    this.secrets = secrets;
  }

  @Override
  public Outcome put(Put command) {
    var details = PolicyDetails.of(command.policy());
    return put(command.actor(), command, "QUEUE_POLICY_SET", details);
  }

  /** Who edits meanwhile is not undone: the flow alone is changed, of whatever policy stands. */
  @Override
  public Outcome direct(Direct command) {
    for (int i = 0; i < TRIES; i++) {
      var line = lines.find(command.concert());
      if (line.isEmpty()) {
        return new Outcome.NoSuchLine();
      }
      var policy = line.get().policy().with(command.flow());
      var put = new Put(command.actor(), command.concert(), policy, seen(line.get()));
      var outcome = put(command.actor(), put, action(command.flow()), Map.of());
      if (!(outcome instanceof Outcome.Stale)) {
        return outcome;
      }
    }
    return new Outcome.Stale();
  }

  private static OptionalLong seen(Line line) {
    return OptionalLong.of(line.version());
  }

  private static String action(LineFlow flow) {
    return switch (flow) {
      case RUNNING -> "QUEUE_RESUMED";
      case PAUSED -> "QUEUE_PAUSED";
      case DRAINING -> "QUEUE_DRAINING";
    };
  }

  private Outcome put(UserId actor, Put command, String action, Map<String, String> details) {
    return transactions.inOne(
        () ->
            switch (lines.put(
                command.concert(), command.policy(), command.seen(), secrets.fresh())) {
              case Lines.Put.Done(var line, boolean isNew) -> {
                record(actor, action, command.concert(), details);
                yield new Outcome.Done(line, isNew);
              }
              case Lines.Put.Stale() -> new Outcome.Stale();
              case Lines.Put.NoSuchConcert() -> new Outcome.NoSuchConcert();
            },
        Outcome.Done.class::isInstance);
  }

  @Override
  public Outcome admit(Admit command) {
    var details = Map.of("count", Integer.toString(command.count()));
    return transactions.inOne(
        () ->
            done(
                lines.owe(command.concert(), command.count()),
                command.actor(),
                "QUEUE_ADMITTED_BY_HAND",
                command.concert(),
                details),
        Outcome.Done.class::isInstance);
  }

  @Override
  public Outcome revoke(Revoke command) {
    var details =
        Map.of("passes", command.user().map(user -> user.value().toString()).orElse("all"));
    return transactions.inOne(
        () ->
            done(
                revoked(command),
                command.actor(),
                "QUEUE_PASSES_REVOKED",
                command.concert(),
                details),
        Outcome.Done.class::isInstance);
  }

  /** Who has no pass has none afterwards either. */
  private boolean revoked(Revoke command) {
    if (command.user().isEmpty()) {
      return lines.raiseGeneration(command.concert());
    }
    var _ = journal.end(command.concert(), command.user().get(), PassEnd.REVOKED);
    return lines.find(command.concert()).isPresent();
  }

  private Outcome done(
      boolean isLine, UserId actor, String action, ConcertId concert, Map<String, String> details) {
    if (!isLine) {
      return new Outcome.NoSuchLine();
    }
    record(actor, action, concert, details);
    return lines
        .find(concert)
        .<Outcome>map(line -> new Outcome.Done(line, false))
        .orElseGet(Outcome.NoSuchLine::new);
  }

  private void record(UserId actor, String action, ConcertId concert, Map<String, String> details) {
    trail.record(new Act(actor, action, "queue/" + concert.value(), details));
  }
}

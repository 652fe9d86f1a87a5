package encore.application.outbox;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.outbox.Resends.Portion;
import encore.application.outbox.Resends.Which;
import encore.application.shared.Transactions;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.application.shared.UseCase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

@UseCase
final class ResendEventsService implements ResendEvents {

  private final Resends resends;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final ResendPolicy policy;

  ResendEventsService(
      Resends resends, AuditTrail trail, Transactions transactions, ResendPolicy policy) {
    this.resends = resends;
    this.trail = trail;
    this.transactions = transactions;
    this.policy = policy;
  }

  @Override
  public Outcome resend(Command command) {
    var now = resends.now();
    return flaw(command, now).orElseGet(() -> done(command, which(command, now)));
  }

  private static Which which(Command command, Instant now) {
    return new Which(
        command.topic(), command.subject(), command.since(), command.until().orElse(now));
  }

  private Optional<Outcome> flaw(Command command, Instant now) {
    if (command.limit() > policy.most()) {
      return Optional.of(new Outcome.TooMany(policy.most()));
    }
    if (command.since().isEmpty()) {
      return command.subject().isEmpty()
          ? Optional.of(new Outcome.OfEverything())
          : Optional.empty();
    }
    var since = command.since().get();
    var oldest = now.minus(policy.kept());
    if (since.isAfter(now)) {
      return Optional.of(new Outcome.SinceAhead(now));
    }
    if (since.isBefore(oldest)) {
      return Optional.of(new Outcome.SinceTooOld(oldest));
    }
    return command
        .until()
        .filter(until -> !until.isAfter(since))
        .map(_ -> new Outcome.UntilBeforeSince(since));
  }

  private Outcome done(Command command, Which which) {
    long after = command.after().orElse(0L);
    if (command.dryRun()) {
      var found = resends.count(which, after, command.limit());
      var next = found.events() < command.limit() ? Optional.<Long>empty() : found.last();
      return new Outcome.Done(found.events(), which.until(), next);
    }
    return inPortions(command, which, after);
  }

  /** Each is final by itself; who is cut off in between is told how far it got. */
  private Outcome inPortions(Command command, Which which, long begin) {
    long after = begin;
    int total = 0;
    while (total < command.limit()) {
      int max = Math.min(policy.batch(), command.limit() - total);
      var portion = next(command, which, after, max, total > 0);
      if (portion.isEmpty()) {
        break;
      }
      total += portion.get().events();
      after = portion.get().last().orElse(after);
      if (portion.get().events() < max) {
        return new Outcome.Done(total, which.until(), Optional.empty());
      }
    }
    return new Outcome.Done(total, which.until(), Optional.of(after));
  }

  private Optional<Portion> next(
      Command command, Which which, long after, int max, boolean hasBegun) {
    try {
      return Optional.of(
          transactions.inOne(
              () -> recorded(command, which, after, max), portion -> portion.events() > 0));
    } catch (Unavailable e) {
      if (hasBegun && e.reason() != Reason.OUTCOME_UNKNOWN) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Portion recorded(Command command, Which which, long after, int max) {
    var portion = resends.resend(which, after, max);
    portion.last().ifPresent(last -> trail.record(act(command, which, portion, last)));
    return portion;
  }

  private static Act act(Command command, Which which, Portion portion, long last) {
    var details = new TreeMap<String, String>();
    which.topic().ifPresent(topic -> details.put("topic", topic));
    which.subject().ifPresent(subject -> details.put("of", subject));
    which.since().ifPresent(since -> details.put("since", since.toString()));
    details.putAll(
        Map.of(
            "until", which.until().toString(),
            "events", Integer.toString(portion.events()),
            "through", Long.toString(last)));
    return new Act(command.admin(), "EVENTS_RESENT", "outbox", details);
  }
}

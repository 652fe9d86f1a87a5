package encore.application.waitingroom.simulation;

import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.AdmissionPolicy.Quota;
import encore.domain.waitingroom.Ease;
import encore.domain.waitingroom.Situation;
import java.util.Random;

/**
 * One sale on a virtual clock. The clock goes in ticks and leaves out those at which nothing can
 * happen; at each, first happens what was due, then the policy says how many are let in.
 */
final class Sale {

  /** Told now and then: how many were let in, and what the clock says. */
  @FunctionalInterface
  interface Progress {
    void at(long letIn, long millis);
  }

  private static final int TELL_EVERY = 10_000;

  private final Setting setting;
  private final Random chance;
  private final Hall hall;
  private final Inside inside;

  private long now;
  private long interval;
  private int admittedInInterval;
  private long letIn;
  private int insideMax;

  private Sale(Setting setting) {
    this.setting = setting;
    this.chance = new Random(setting.seed());
    this.hall = new Hall(setting.seats());
    this.inside = new Inside(hall, setting.terms());
  }

  static Course run(Setting setting, Progress progress) {
    return new Sale(setting).run(progress);
  }

  private Course run(Progress progress) {
    long told = 0;
    while (hall.unsold() > 0 && (isAnybodyWaiting() || inside.count() > 0)) {
      now = nextTick(admit());
      inside.happenUntil(now);
      if (letIn - told >= TELL_EVERY) {
        told = letIn;
        progress.at(letIn, now);
      }
    }
    return new Course(setting, now, hall.sold(), letIn, insideMax, inside.ends(), hall.soldBy());
  }

  private Brake admit() {
    long current = now / setting.policy().interval().toMillis();
    if (current != interval) {
      interval = current;
      admittedInInterval = 0;
    }
    var quota = quota();
    long admits = Math.min(quota.admits(), setting.fans() - letIn);
    for (long i = 0; i < admits; i++) {
      inside.letIn(setting.behaviour().plan(chance), now);
    }
    letIn += admits;
    admittedInInterval += (int) admits;
    insideMax = Math.max(insideMax, inside.count());
    return quota.brake();
  }

  private Quota quota() {
    double ease = Ease.FULL.share();
    double noShows = inside.noShows(now);
    return setting
        .policy()
        .quota(new Situation(inside.count(), hall.unsold(), admittedInInterval, ease, noShows));
  }

  /** The next at which somebody is due, or at which the pace brings others. */
  private long nextTick(Brake brake) {
    long next = inside.nextDue();
    if (brake == Brake.PACE && isAnybodyWaiting()) {
      next = Math.min(next, (interval + 1) * setting.policy().interval().toMillis());
    }
    if (next == Long.MAX_VALUE) {
      throw new IllegalStateException("people wait, nobody is inside, and nobody is let in");
    }
    long tick = setting.tick().toMillis();
    return Math.max(now + tick, Math.ceilDiv(next, tick) * tick);
  }

  private boolean isAnybodyWaiting() {
    return letIn < setting.fans();
  }
}

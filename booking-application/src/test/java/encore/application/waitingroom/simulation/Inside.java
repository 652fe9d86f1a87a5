package encore.application.waitingroom.simulation;

import encore.application.waitingroom.simulation.Behaviour.Plan;
import encore.application.waitingroom.simulation.Course.End;
import encore.application.waitingroom.simulation.Setting.Terms;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.PriorityQueue;

/** Those who were let in: each goes on by a plan of his own, until he is out again. */
final class Inside {

  /** Something that will happen to one of them. */
  private record Step(long at, long order, What what, Plan plan, long out, int seats) {}

  private enum What {
    STAYS_AWAY,
    HAS_CHOSEN,
    IS_AT_THE_TILL,
    IS_OUT_OF_TIME
  }

  private final Hall hall;
  private final Terms terms;
  private final Showing showing = new Showing();
  private final Map<End, Long> ends = new EnumMap<>(End.class);
  private final PriorityQueue<Step> due =
      new PriorityQueue<>(Comparator.comparingLong(Step::at).thenComparingLong(Step::order));
  private long steps;
  private int count;

  Inside(Hall hall, Terms terms) {
    this.hall = hall;
    this.terms = terms;
  }

  void letIn(Plan plan, long now) {
    count++;
    if (!plan.comes()) {
      due(now + terms.showUp().toMillis(), What.STAYS_AWAY, plan, 0, 0);
      return;
    }
    showing.came(now);
    long out = now + terms.pass().toMillis();
    until(out, now + plan.choosingMillis(), What.HAS_CHOSEN, plan, 0);
  }

  /** All that is due by now, in the order in which it is. */
  void happenUntil(long now) {
    while (nextDue() <= now) {
      var step = due.remove();
      switch (step.what()) {
        case STAYS_AWAY -> {
          showing.stayedAway(now);
          end(End.NO_SHOW);
        }
        case HAS_CHOSEN -> choose(step);
        case IS_AT_THE_TILL -> pay(step);
        case IS_OUT_OF_TIME -> {
          hall.letGo(step.seats());
          end(End.TOO_SLOW);
        }
      }
    }
  }

  private void choose(Step step) {
    int seats = hall.hold(step.plan().seats());
    if (seats == 0) {
      end(End.FOUND_NONE);
      return;
    }
    long out = Math.min(step.out(), step.at() + terms.hold().toMillis());
    until(out, step.at() + step.plan().payingMillis(), What.IS_AT_THE_TILL, step.plan(), seats);
  }

  private void pay(Step step) {
    if (step.plan().pays()) {
      hall.sell(step.seats(), step.at());
      end(End.BOUGHT);
    } else {
      hall.letGo(step.seats());
      end(End.GAVE_UP);
    }
  }

  private void until(long out, long at, What what, Plan plan, int seats) {
    due(Math.min(at, out), at <= out ? what : What.IS_OUT_OF_TIME, plan, out, seats);
  }

  private void due(long at, What what, Plan plan, long out, int seats) {
    due.add(new Step(at, steps++, what, plan, out, seats));
  }

  private void end(End end) {
    count--;
    ends.merge(end, 1L, Long::sum);
  }

  /** Far away when nobody is inside. */
  long nextDue() {
    return due.isEmpty() ? Long.MAX_VALUE : due.peek().at();
  }

  int count() {
    return count;
  }

  double noShows(long now) {
    return showing.noShows(now);
  }

  Map<End, Long> ends() {
    return Map.copyOf(ends);
  }
}

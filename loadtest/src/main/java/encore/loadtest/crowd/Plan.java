package encore.loadtest.crowd;

import java.time.Duration;
import java.util.List;

/** How many fans come, and when. */
public sealed interface Plan {

  Duration length();

  /** The same in a fraction of the time: as many fans, for shorter. */
  Plan faster(double speed);

  /** So many at a time; each begins again once he has ended. */
  record Closed(List<Stage> stages) implements Plan {
    public Closed {
      stages = List.copyOf(stages);
    }

    @Override
    public Duration length() {
      return Ramp.length(stages);
    }

    @Override
    public Closed faster(double speed) {
      return new Closed(stages.stream().map(stage -> stage.faster(speed)).toList());
    }
  }

  /**
   * So many begin each second, whether the others have ended or not.
   *
   * @param fansMax who may be at it at once; whoever comes then waits, and that counts
   */
  record Open(List<Stage> perSecond, int fansMax) implements Plan {
    public Open {
      perSecond = List.copyOf(perSecond);
    }

    @Override
    public Duration length() {
      return Ramp.length(perSecond);
    }

    @Override
    public Open faster(double speed) {
      return new Open(perSecond.stream().map(stage -> stage.faster(speed)).toList(), fansMax);
    }
  }

  /** All at one instant, and so many errands in all. */
  record Once(int fans, int errands, Duration atMost) implements Plan {
    @Override
    public Duration length() {
      return atMost;
    }

    /** A rush is over when it is over. */
    @Override
    public Once faster(double speed) {
      return this;
    }
  }
}

package encore.application.waitingroom;

/** Whether those inside are served as they should be. */
@FunctionalInterface
public interface Strain {

  /** True when holds were turned away or slow in the last second. */
  boolean isHigh();
}

package encore.application.booking;

/** The use case of a buyer over given ports, for tests that have no container to make it. */
public final class LettingGo {

  private LettingGo() {}

  public static ReleaseHold over(Holds holds, Refunds refunds) {
    return new ReleaseHoldService(holds, refunds);
  }
}

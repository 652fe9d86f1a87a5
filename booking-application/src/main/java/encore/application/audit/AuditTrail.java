package encore.application.audit;

/**
 * Where the acts of administrators are written down, in the transaction of the act itself: no act
 * without its line, no line without its act.
 */
public interface AuditTrail {
  void record(Act act);
}

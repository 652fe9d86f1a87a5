package encore.application.consistency;

import encore.domain.identity.UserId;

/** An administrator wants to know now whether the promises hold. */
public interface OrderInspection {

  /** It begins within a second or two, on some instance; how far it is says the report. */
  ConsistencyViews.Report order(Command command);

  record Command(UserId by, Round.Wanted wanted) {}
}

package encore.application.runbook;

import encore.application.runbook.Glance.Backlog;
import encore.application.runbook.Glance.LaneUse;
import encore.application.runbook.Glance.Pool;
import encore.application.runbook.Glance.Sessions;
import encore.application.runbook.Glance.Unsettled;
import encore.application.shared.Lane;
import java.util.List;
import java.util.Map;

/**
 * Parts of a {@link Glance} that have to do with PostgreSQL. The first two are known here; each of
 * the others is one short question past the crowd, and may end in {@code Unavailable}.
 */
public interface Gauges {

  List<Pool> pools();

  Map<Lane, LaneUse> lanes();

  Sessions sessions();

  Backlog overdueHolds();

  Backlog outbox();

  Unsettled payments();
}

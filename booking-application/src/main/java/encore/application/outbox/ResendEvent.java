package encore.application.outbox;

import encore.domain.identity.UserId;
import java.util.UUID;

/**
 * An administrator has one piece of news sent again; if it still waits, its shard tries at once,
 * whatever it was waiting for, and also if it, or one that it waits for, was refused.
 */
public interface ResendEvent {

  Resends.Again resend(UserId admin, UUID event);
}

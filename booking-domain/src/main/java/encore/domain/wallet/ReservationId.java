package encore.domain.wallet;

import java.util.UUID;

/** Names points that are set aside; whoever sets them aside chooses it, so that he finds them. */
public record ReservationId(UUID value) {}

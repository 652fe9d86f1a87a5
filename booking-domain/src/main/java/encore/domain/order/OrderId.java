package encore.domain.order;

import java.util.UUID;

/** Names an order; what is taken for it, and what comes back, bears the same name. */
public record OrderId(UUID value) {}

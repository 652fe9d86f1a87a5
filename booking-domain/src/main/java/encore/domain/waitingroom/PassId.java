package encore.domain.waitingroom;

import java.util.UUID;

public record PassId(UUID value) {}

package encore.domain.wallet;

import java.util.UUID;

/** Names one movement of money between two accounts. */
public record TransferId(UUID value) {}

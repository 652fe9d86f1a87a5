package encore.domain.identity;

import java.util.UUID;

/** The name of an account. */
public record UserId(UUID value) {}

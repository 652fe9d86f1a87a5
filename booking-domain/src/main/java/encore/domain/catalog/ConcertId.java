package encore.domain.catalog;

import java.util.UUID;

/** The name of a concert. */
public record ConcertId(UUID value) {}

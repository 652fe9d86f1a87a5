package encore.domain.catalog;

/** A concert as it is announced; when it is played and what it costs is in its schedules. */
public record Concert(ConcertId id, Billing billing) {}

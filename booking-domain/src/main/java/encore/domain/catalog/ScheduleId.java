package encore.domain.catalog;

import java.util.UUID;

/** The name of one evening of a concert: seats are sold per schedule. */
public record ScheduleId(UUID value) {}

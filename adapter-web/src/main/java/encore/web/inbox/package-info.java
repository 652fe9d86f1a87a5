/**
 * Parked events over HTTP, for those who run the house. Imports {@code support}, {@code problem},
 * {@code constraint} and {@code openapi}; nothing here talks to Kafka.
 */
@NullMarked
package encore.web.inbox;

import org.jspecify.annotations.NullMarked;

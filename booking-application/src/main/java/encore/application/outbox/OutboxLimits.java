package encore.application.outbox;

import java.time.Duration;

/**
 * How much is sent at once.
 *
 * @param events of one batch
 * @param bytes of one batch; one event alone may have more
 * @param eventBytes one event with more is refused
 * @param retryWithin so soon it is tried again, at the latest
 */
public record OutboxLimits(int events, long bytes, long eventBytes, Duration retryWithin) {}

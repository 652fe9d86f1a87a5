package encore.bootstrap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this house may do what a sale must never do, to show why.
 *
 * @param enabled an administrator may change the lock strategy of the running house, and may choose
 *     the one that sells seats twice
 */
@ConfigurationProperties(prefix = "encore.lab", ignoreUnknownFields = false)
record LabProperties(@DefaultValue("false") boolean enabled) {}

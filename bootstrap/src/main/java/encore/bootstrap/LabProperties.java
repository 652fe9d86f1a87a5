package encore.bootstrap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether an administrator may change the lock strategy of the running house; never
 *     where real seats are sold
 */
@ConfigurationProperties(prefix = "encore.lab", ignoreUnknownFields = false)
record LabProperties(@DefaultValue("false") boolean enabled) {}

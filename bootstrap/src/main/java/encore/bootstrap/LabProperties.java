package encore.bootstrap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whether this house may do what a sale must never do, to show why. */
@ConfigurationProperties(prefix = "encore.lab", ignoreUnknownFields = false)
record LabProperties(@DefaultValue("false") boolean enabled) {}

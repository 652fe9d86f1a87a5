package encore.redis.seatmap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Instances that share copies of the catalogue share the news of seats, and nobody else does. */
@ConfigurationProperties(prefix = "encore.catalog-cache")
record SeatNewsProperties(@DefaultValue("encore") String namespace) {}

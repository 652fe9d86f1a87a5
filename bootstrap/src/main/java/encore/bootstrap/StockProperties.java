package encore.bootstrap;

import encore.application.product.StockStrategy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How products are taken from stock. */
@ConfigurationProperties(prefix = "encore.stock", ignoreUnknownFields = false)
record StockProperties(@DefaultValue("conditional-update") StockStrategy lock) {}

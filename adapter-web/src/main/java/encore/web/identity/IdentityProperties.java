package encore.web.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param developmentTokens whether anybody may call himself anybody; never where real seats are
 *     sold
 */
@ConfigurationProperties(prefix = "encore.identity", ignoreUnknownFields = false)
record IdentityProperties(@DefaultValue("false") boolean developmentTokens) {}

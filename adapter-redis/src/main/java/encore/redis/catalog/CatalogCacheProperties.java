package encore.redis.catalog;

import static encore.domain.shared.Invariant.require;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the catalogue is copied, and how much of it.
 *
 * @param maxAge how old a copy may get, over both levels together; an edit that nobody heard of and
 *     the counts of seats are as late as this
 * @param namespace instances of one database share it, and nobody else: others have other concerts
 * @param entries how many answers one instance keeps
 */
@ConfigurationProperties(prefix = "encore.catalog-cache", ignoreUnknownFields = false)
record CatalogCacheProperties(
    @DefaultValue("encore") String namespace,
    @DefaultValue("1s") Duration maxAge,
    @DefaultValue("10000") int entries) {

  CatalogCacheProperties {
    require(namespace.matches("[\\w-]+"), "encore.catalog-cache.namespace: a word");
    require(maxAge.isPositive(), "encore.catalog-cache.max-age: some time");
    require(entries > 0, "encore.catalog-cache.entries: at least one");
  }
}

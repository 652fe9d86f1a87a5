package encore.redis.catalog;

import encore.application.catalog.CatalogViews;
import encore.application.catalog.CopyBypass;
import encore.redis.support.RedisLink;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Copies of the catalogue before the one that reads the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogCacheProperties.class)
public class CatalogRedisConfig {

  @Bean
  Generation catalogGeneration() {
    return new Generation();
  }

  @Bean
  Names catalogNames(CatalogCacheProperties limits) {
    return new Names(limits.namespace());
  }

  @Bean
  SharedCopies sharedCatalogCopies(RedisLink redisLink, Names names) {
    return new SharedCopies(redisLink, names);
  }

  @Bean(initMethod = "listen")
  CatalogNews catalogNews(RedisLink redisLink, Names names, Generation generation) {
    return new CatalogNews(redisLink, names, generation);
  }

  @Bean
  TwoLevels catalogLevels(
      CatalogCacheProperties limits,
      Generation generation,
      SharedCopies shared,
      MeterRegistry meters) {
    return new TwoLevels(limits, generation, shared, meters);
  }

  /** Whoever reads the catalogue gets this one; it is also who must hear of edits. */
  @Bean
  @Primary
  CachedCatalogViews cachedCatalogViews(
      CatalogViews database, TwoLevels copies, CopyBypass bypass) {
    return new CachedCatalogViews(database, copies, bypass);
  }
}

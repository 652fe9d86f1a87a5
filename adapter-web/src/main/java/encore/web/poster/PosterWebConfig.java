package encore.web.poster;

import encore.web.support.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the way in must know of posters. */
@Configuration(proxyBeanMethods = false)
class PosterWebConfig {

  @Bean
  BodyLimit posterUpload() {
    return new BodyLimit("PUT", PosterAdminController.PATH, Limits.BYTES_MAX);
  }
}

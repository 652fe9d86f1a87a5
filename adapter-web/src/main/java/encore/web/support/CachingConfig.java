package encore.web.support;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The catalogue is small, so that its ETag may be made from the finished answer. */
@Configuration(proxyBeanMethods = false)
class CachingConfig {

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> catalogEtags() {
    var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    filter.addUrlPatterns("/api/concerts", "/api/concerts/*", "/api/products", "/api/products/*");
    return filter;
  }
}

package encore.web.support;

import encore.web.problem.ProblemWriter;
import org.apache.catalina.Container;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts our valve in the place of Tomcat's own error page. */
@Configuration(proxyBeanMethods = false)
class TomcatConfig {

  /** Last, so that it stands innermost and speaks before any other valve. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsInsteadOfErrorPages(
      ProblemWriter problems) {
    return factory ->
        factory.addContextCustomizers(context -> install(problems, context.getParent()));
  }

  private static void install(ProblemWriter problems, @Nullable Container parent) {
    if (parent instanceof StandardHost host) {
      // Tomcat makes a valve of this class at its start only if it finds none, and it finds ours.
      host.setErrorReportValveClass(ProblemValve.class.getName());
      host.getPipeline().addValve(new ProblemValve(problems));
    }
  }
}

package encore.web;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/**
 * Everything this module needs but the use cases. Its defaults come last: a line in {@code
 * application.yml} wins.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@ConfigurationPropertiesScan
@PropertySource("classpath:encore/web/web.properties")
public class WebConfig {}

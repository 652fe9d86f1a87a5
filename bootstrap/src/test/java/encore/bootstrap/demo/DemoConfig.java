package encore.bootstrap.demo;

import encore.application.identity.AccessTokens;
import encore.application.identity.Users;
import encore.application.wallet.ChargeWallet;
import encore.persistence.support.Database;
import java.net.URI;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * The demo's own additions to the house: something to buy, people who do, and a word of welcome.
 */
@Configuration(proxyBeanMethods = false)
class DemoConfig {

  static final int ROBOTS = 12;

  /** One, because several would run in any order. */
  @Bean
  ApplicationRunner demoData(ApplicationContext house) {
    return _ -> DemoData.plantIn(house::getBean);
  }

  @Bean
  DemoRobots demoRobots(
      Users users, AccessTokens tokens, ChargeWallet chargeWallet, Database database) {
    return new DemoRobots(users, tokens, chargeWallet, database);
  }

  /** After the word of welcome: by then everything answers. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  ApplicationListener<ApplicationReadyEvent> firstRobots(
      DemoRobots robots, Environment environment) {
    return _ ->
        robots.start(
            URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port")),
            environment.getProperty("robots", Integer.class, ROBOTS));
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> welcome(Environment environment, Database database) {
    return _ -> System.out.println(new Welcome(environment, database).text());
  }
}

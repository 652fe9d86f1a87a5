package encore.kafka.support;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Dependency;
import encore.application.shared.Dependency.Status.Down;
import encore.application.shared.Dependency.Status.Up;
import encore.kafka.testing.KafkaServer;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class KafkaDependencyIT {
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir private Path directory;

  @Test
  void isUpAgainAfterARestartWithoutANewClient() {
    var server = start(FreePorts.any());
    try (var context = contextFor(server.bootstrapServers())) {
      var kafka = context.getBean(Dependency.class);
      assertThat(kafka.name()).isEqualTo("kafka");
      Await.until("up", SOON, () -> kafka.check().equals(new Up("1 broker")));

      server.stop();
      Await.until("down", SOON, () -> kafka.check() instanceof Down);

      server = start(server.port());
      Await.until("up again", SOON, () -> kafka.check() instanceof Up);
    } finally {
      server.stop();
    }
  }

  @Test
  void anAddressThatIsNoneIsAReasonNotAFailure() {
    try (var context = contextFor("nowhere.invalid:9092")) {
      assertThat(context.getBean(Dependency.class).check()).isInstanceOf(Down.class);
    }
  }

  private KafkaServer start(int port) {
    return KafkaServer.start(directory, port, Owner.thisJvm());
  }

  private static AnnotationConfigApplicationContext contextFor(String servers) {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("encore.kafka.bootstrap-servers", servers)));
    context.register(KafkaConfig.class);
    context.refresh();
    return context;
  }
}

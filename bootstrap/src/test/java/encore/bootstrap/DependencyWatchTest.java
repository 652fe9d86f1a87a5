package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.shared.Dependency;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyWatchTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Dependency.Status status = new Dependency.Status.Up("7");

  @Test
  void theGaugeFollowsWhatIsSeen() {
    var watch = new DependencyWatch(List.of(new Redis()), meters);
    assertThat(gauge()).isZero();

    watch.look();
    assertThat(gauge()).isEqualTo(1);

    status = new Dependency.Status.Down("gone");
    watch.look();
    assertThat(gauge()).isZero();

    status = new Dependency.Status.Up("7");
    watch.look();
    assertThat(gauge()).isEqualTo(1);
  }

  private double gauge() {
    return meters.get("encore.dependency.up").tag("name", "redis").gauge().value();
  }

  private final class Redis implements Dependency {
    @Override
    public String name() {
      return "redis";
    }

    @Override
    public Status check() {
      return status;
    }
  }
}

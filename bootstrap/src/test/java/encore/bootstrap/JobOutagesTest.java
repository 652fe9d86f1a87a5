package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobOutagesTest {

  private static final String MEANWHILE = "letters stay unread for now";

  private final List<String> begun = new ArrayList<>();
  private final List<String> over = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final JobOutages outages = new JobOutages(meters, begun::add, over::add);

  @Test
  void anOutageIsOneLineHoweverOftenTheJobCame() {
    fail("read-letters");
    fail("read-letters");
    fail("read-letters");

    assertThat(begun).singleElement().asString().contains(MEANWHILE);
    assertThat(meters.counter("encore.job.failures", "job", "read-letters").count()).isEqualTo(3);
  }

  @Test
  void itsEndIsALineToo() {
    fail("read-letters");
    work();
    work();

    assertThat(over).containsExactly("read-letters works again");
  }

  @Test
  void theNextOutageIsToldAgain() {
    fail("read-letters");
    work();
    fail("read-letters");

    assertThat(begun).hasSize(2).allMatch(line -> line.contains(MEANWHILE));
  }

  @Test
  void eachJobHasItsOwn() {
    fail("read-letters");
    fail("write-letters");

    assertThat(begun).hasSize(2).allMatch(line -> line.contains(MEANWHILE));
  }

  @Test
  void aBugIsNoOutage() {
    Runnable bug =
        () -> {
          throw new IllegalStateException("a bug");
        };

    assertThatThrownBy(() -> outages.run("read-letters", MEANWHILE, bug)).hasMessage("a bug");
  }

  private void work() {
    outages.run("read-letters", MEANWHILE, () -> {});
  }

  private void fail(String job) {
    outages.run(
        job,
        MEANWHILE,
        () -> {
          throw new Unavailable("postgres", Reason.DOWN, new IllegalStateException("away"));
        });
  }
}

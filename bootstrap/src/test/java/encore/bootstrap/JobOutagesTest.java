package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class JobOutagesTest {

  private static final String MEANWHILE = "letters stay unread for now";

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final JobOutages outages = new JobOutages(meters);

  @Test
  void anOutageIsOneLineHoweverOftenTheJobCame(CapturedOutput log) {
    fail("read-letters");
    fail("read-letters");
    fail("read-letters");

    assertThat(log.getOut()).containsOnlyOnce(MEANWHILE);
    assertThat(meters.counter("encore.job.failures", "job", "read-letters").count()).isEqualTo(3);
  }

  @Test
  void itsEndIsALineToo(CapturedOutput log) {
    fail("read-letters");
    work();
    work();

    assertThat(log.getOut()).containsOnlyOnce("read-letters works again");
  }

  @Test
  void theNextOutageIsToldAgain(CapturedOutput log) {
    fail("read-letters");
    work();
    fail("read-letters");

    assertThat(log.getOut().split(MEANWHILE, -1)).hasSize(3);
  }

  @Test
  void eachJobHasItsOwn(CapturedOutput log) {
    fail("read-letters");
    fail("write-letters");

    assertThat(log.getOut().split(MEANWHILE, -1)).hasSize(3);
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

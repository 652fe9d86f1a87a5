package encore.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.place.Guard;
import encore.loadtest.place.Places;
import encore.loadtest.place.RemotePlace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a shell is told. */
class LoadTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void nobodyAtHomeEndsWith3() throws Exception {
    assertThat(load(RemotePlace::open, "--base-url", "http://localhost:1")).isEqualTo(3);
    assertThat(text(err)).contains("Encore does not answer at http://localhost:1").hasLineCount(1);
  }

  @Test
  void anUnknownHostEndsWith3() throws Exception {
    Places places =
        (_, _) -> {
          throw new IOException("no such host");
        };
    assertThat(load(places)).isEqualTo(3);
  }

  @Test
  void whatMustNotBeHitEndsWith2() throws Exception {
    Places places =
        (_, _) -> {
          Guard.checkProfile(
              URI.create("http://localhost"), "encore_house{profiles=\"production\"} 1");
          throw new IllegalStateException("it let us in");
        };
    assertThat(load(places)).isEqualTo(2);
    assertThat(load(RemotePlace::open, "--base-url", "http://8.8.8.8")).isEqualTo(2);
    assertThat(text(err)).contains("--host-is-mine 8.8.8.8");
  }

  @Test
  void misuseEndsWith2AndTheListWith0() throws Exception {
    assertThat(load(RemotePlace::open, "--fast")).isEqualTo(2);
    assertThat(load(RemotePlace::open, "--list")).isZero();
    assertThat(text(out)).contains("conflict         100 requests of one account");
    assertThat(load(RemotePlace::open, "--help")).isZero();
    assertThat(text(out)).contains("--host-is-mine");
  }

  private int load(Places places, String... arguments) throws InterruptedException {
    return new Load(places, print(out), print(err)).run(arguments, Map.of());
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

package encore.bootstrap.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.bootstrap.demo.DemoDatabase;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may make and remove what, and where. */
class SeedOptionsTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void whatCannotBeUnderstoodIsAnsweredWithTheUsage() {
    for (var wrong :
        new String[][] {
          {"--fast", "1"}, {"--users"}, {"--users", "many"}, {"--users", "-1"}, {"remove"}
        }) {
      assertThatThrownBy(() -> SeedOptions.of(wrong)).hasMessageContaining("Usage:");
    }
    assertThat(SeedOptions.of().size()).isEqualTo(new Size(100_000, 2_000));
    assertThat(SeedOptions.of().isClean()).isFalse();
    assertThat(SeedOptions.of("clean").isClean()).isTrue();
  }

  @Test
  void withoutADemoItSaysWhatToDo(@TempDir Path home) {
    assertThatThrownBy(() -> DemoDatabase.of(home, Map.of())).hasMessageContaining("DATABASE_URL");
    assertThat(DemoDatabase.of(home, Map.of("DATABASE_URL", "postgres://x/y")))
        .isEqualTo("postgres://x/y");
  }

  @Test
  void theDemosDatabaseIsCleanedWhenSomebodyTypesItsName() {
    assertThatCode(() -> ask("booking\n", true, "clean")).doesNotThrowAnyException();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Type the name of the database");
    for (var typed : new String[] {"", "\n", "yes\n", "Booking\n"}) {
      assertThatThrownBy(() -> ask(typed, true, "clean"))
          .hasMessageContaining("Nothing was removed");
    }
    assertThatCode(() -> ask("", true, "clean", "--yes")).doesNotThrowAnyException();
  }

  @Test
  void anyOtherMustBeNamedOnTheCommandLineToo() {
    assertThatThrownBy(() -> ask("booking\n", false, "clean"))
        .hasMessageContaining("--database booking");
    assertThatThrownBy(() -> ask("", false, "clean", "--yes"))
        .hasMessageContaining("--database booking");
    assertThatThrownBy(() -> ask("", true, "clean", "--yes", "--database", "shop"))
        .hasMessageContaining("--database booking");
    assertThatCode(() -> ask("booking\n", false, "clean", "--database", "booking"))
        .doesNotThrowAnyException();
    assertThatCode(() -> ask("", false, "clean", "--database", "booking", "--yes"))
        .doesNotThrowAnyException();
  }

  private void ask(String typed, boolean isDemo, String... options) throws Exception {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    new Question(new BufferedReader(new StringReader(typed)), out)
        .ask("booking", isDemo, SeedOptions.of(options));
  }
}

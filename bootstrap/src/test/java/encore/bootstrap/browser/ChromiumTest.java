package encore.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Chromium the tests take, and what they do where there is none. */
class ChromiumTest {

  private static final String STARTS = "exit 0";

  /** Ubuntu's, which only says how to get the real one. */
  private static final String STARTS_NOT = "exit 1";

  @TempDir private Path machine;
  private final Map<String, String> environment = new HashMap<>();

  /** A machine with nothing on it, where nobody is root and apt has nothing to offer. */
  @BeforeEach
  void empty() throws IOException {
    program("tools/apt-get", STARTS_NOT);
    program("tools/id", "echo 1000");
    environment.put("PATH", machine.resolve("tools") + ":" + System.getenv("PATH"));
    environment.put("ENCORE_CHROMIUM", "");
    environment.put("ENCORE_CHROMIUM_PLACES", machine.resolve("a") + ":" + machine.resolve("b"));
    environment.put("ENCORE_CHROMIUM_CACHE", machine.resolve("cache").toString());
  }

  @Test
  void theOneThatIsNamedIsTakenBeforeAllOthers() throws IOException {
    program("a/chromium", STARTS);
    var named = program("mine", STARTS);
    environment.put("ENCORE_CHROMIUM", named);

    assertThat(find().place()).isEqualTo(named);
  }

  @Test
  void whoNamesOneThatDoesNotStartIsNotGivenAnother() throws IOException {
    program("a/chromium", STARTS);
    environment.put("ENCORE_CHROMIUM", machine.resolve("nothing").toString());

    assertThat(find()).isEqualTo(new Chromium.Found(1, ""));
  }

  @Test
  void chromiumComesBeforeChromeWhereverTheyAre() throws IOException {
    program("a/google-chrome", STARTS);
    var chromium = program("b/chromium", STARTS);

    assertThat(find().place()).isEqualTo(chromium);
  }

  @Test
  void whatDoesNotStartIsPassedOver() throws IOException {
    program("a/chromium-browser", STARTS_NOT);
    var chrome = program("b/google-chrome", STARTS);

    assertThat(find().place()).isEqualTo(chrome);
  }

  @Test
  void whatWasUnpackedOrFetchedBeforeIsFoundAgain() throws IOException {
    var fetched =
        program("cache/playwright/chromium_headless_shell-1/linux/headless_shell", STARTS);
    assertThat(find().place()).isEqualTo(fetched);

    var unpacked = program("cache/debian/chromium", STARTS);
    assertThat(find().place()).isEqualTo(unpacked);
  }

  @Test
  void rootHasItInstalled() throws IOException {
    program("tools/id", "echo 0");
    program("tools/apt-get", brings("a/chromium", "*' install '*chromium*"));

    assertThat(find().place()).isEqualTo(machine.resolve("a/chromium").toString());
  }

  @Test
  void whereAptHasNoneItIsFetched() throws IOException {
    var installer = program("installer", brings("cache/playwright/chromium-1/linux/chrome", "*"));

    assertThat(Chromium.find(environment, List.of(installer)).place())
        .isEqualTo(machine.resolve("cache/playwright/chromium-1/linux/chrome").toString());
  }

  @Test
  void whereNothingHelpsTheEndIsAFailure() {
    assertThat(find()).isEqualTo(new Chromium.Found(1, ""));
  }

  private Chromium.Found find() {
    return Chromium.find(environment, List.of());
  }

  /** A program that puts another one there when its arguments are like that. */
  private String brings(String name, String arguments) {
    var place = machine.resolve(name);
    return """
    case " $* " in
      %s) mkdir -p %s && printf '#!/bin/sh\\nexit 0\\n' >%s && chmod +x %s ;;
    esac
    """
        .formatted(arguments.replace("'", "\""), place.getParent(), place, place);
  }

  private String program(String name, String body) throws IOException {
    var file = machine.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file.toString();
  }
}

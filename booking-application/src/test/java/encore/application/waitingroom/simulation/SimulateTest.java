package encore.application.waitingroom.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void policiesAreComparedInATableInBarsAndOnAPage() throws Exception {
    assertThat(run("--fans 20000 --seats 1000 --active 10,50 --admits 5,20 --interval 2s"))
        .isZero();

    assertThat(text(out).lines().filter(line -> line.startsWith("N = 50, 20 per 2 s "))).hasSize(2);
    assertThat(text(out)).contains("█").contains("sold out after").contains("simulation.html");
    assertThat(text(err)).doesNotContain("NaN");
    var page = Files.readString(folder.resolve("target").resolve("simulation.html"));
    assertThat(page.split("<polyline", -1)).hasSize(5);
    assertThat(page).contains("N = 10, 5 per 2 s").doesNotContain("http:", "https:", "<script");
  }

  @Test
  void whatIsDrawnIsWellFormed() throws Exception {
    run("--fans 10 --seats 20 --active 5");
    var page = Files.readString(folder.resolve("target").resolve("simulation.html"));
    var drawing = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6);

    var parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8)));
    assertThat(parsed.getElementsByTagName("polyline").getLength()).isEqualTo(1);
    assertThat(text(out)).contains("seats are left; the line came to number 10 of 10.");
  }

  @ParameterizedTest
  @CsvSource({
    "--fans, --fans needs a value",
    "--fans many, --fans is a number",
    "--fans 0, --fans is a number from 1",
    "--seats 99999999, --seats is a number from 1 to 10000000",
    "'--active 50,', --active is a number",
    "--active 100001, --active is a number from 1 to 100000",
    "--buyers 5, There is no option --buyers",
    "--no-show 1.5, --no-show is a share from 0 to 1",
    "--interval 50ms, --interval is from 100 ms",
    "--interval 2h, --interval is an hour at most",
    "--choose soon, --choose cannot be soon",
    "--pay 50-20, --pay goes from less to more",
    "--each 0, --each is a number of seats",
    "--each 4-1, --each goes from less to more",
    "--tick 0, --tick is from 1 ms",
    "'--active 1,2,3,4,5 --admits 1,2,3,4,5', 25 sales are too many",
  })
  void aWrongCommandLineIsExplained(String options, String message) throws Exception {
    assertThat(run(options)).isEqualTo(2);
    assertThat(text(err)).startsWith(message).contains("Usage: mvn -q -Psimulate");
  }

  private int run(String options) throws IOException {
    try (var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        var told = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      var page = folder.resolve("target").resolve("simulation.html");
      return Simulate.run(List.of(options.split(" ")), page, printed, told);
    }
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}

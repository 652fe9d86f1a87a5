package encore.bootstrap.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import encore.bootstrap.lab.Bout.Outcome;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureTest {

  private static final Machine MACHINE =
      new Machine(2, "Linux", "A \"VM\" <25>", "18", "on", 10, 0.5);
  private static final Options OPTIONS = Options.of("seed=1");

  private final Toy toy = new Toy();

  @Test
  void itIsWellFormedWhateverItIsToldToShow() throws Exception {
    var picture = parsed(picture("Bits & <bobs> of \"everything\""));

    assertThat(texts(picture)).contains("Bits & <bobs> of \"everything\"", "toy: toys");
    assertThat(String.join(" ", texts(picture)))
        .contains("A \"VM\" <25>", "mvn -Pexperiment -Dnothing=<&>");
  }

  @Test
  void barsAreAsLongAsTheRatioToTheBaselineAndWhiskersAsTheRange() throws Exception {
    var picture = parsed(picture("Toys"));

    assertThat(texts(picture)).contains("1.00×", "2.00×", "TWO (default)");
    double raw = width(picture, "raw");
    assertThat(width(picture, "usual")).isEqualTo(2 * raw);
    var whiskers = elements(picture, "line", "range");
    assertThat(whiskers).hasSize(2 * 3);
    double range = number(whiskers.get(3), "x2") - number(whiskers.get(3), "x1");
    assertThat(range).as("from 1.5 to 2.5 times the baseline").isEqualTo(raw);
  }

  @Test
  void aBrokenPromiseIsWrittenBesideItsBar() throws Exception {
    var picture = parsed(picture("Toys"));

    assertThat(elements(picture, "text", "bad"))
        .extracting(Element::getTextContent)
        .containsExactly("7 broken");
  }

  @Test
  void itIsReadableByDayAndByNight() {
    assertThat(picture("Toys")).contains("prefers-color-scheme: dark", "viewBox=\"0 0 800 ");
  }

  @Test
  void withoutABaselineThereIsNoPicture() {
    var trials = List.of(trial("TWO", "Toys", 1, 40, 0));

    assertThat(Picture.of(findings(trials))).isEmpty();
  }

  private String picture(String about) {
    var trials = new ArrayList<Trial>();
    IntStream.rangeClosed(1, 3)
        .forEach(round -> {
          trials.add(trial(Baseline.NAME, about, round, 20, 0));
          trials.add(trial("TWO", about, round, 20 + 10 * round, round == 2 ? 7 : 0));
        });
    return Picture.of(findings(trials)).orElseThrow();
  }

  private static Findings findings(List<Trial> trials) {
    return new Findings(
        Board.all(trials), OPTIONS, MACHINE, "mvn -Pexperiment -Dnothing=<&>", true);
  }

  private Trial trial(String strategy, String about, int round, long won, double broken) {
    var figures = new Figures(1, Map.of(Outcome.WON, won), new long[] {1_000_000});
    var of = new Case(toy, Traffic.of("toys", about, 2, 4), strategy);
    return new Trial(of, round, figures, Map.of(Toy.BROKEN.name(), broken));
  }

  private static Document parsed(String svg) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }

  private static List<String> texts(Document picture) {
    return elements(picture, "text").stream().map(Element::getTextContent).toList();
  }

  private static double width(Document picture, String kind) {
    return number(elements(picture, "rect", kind).getFirst(), "width");
  }

  private static double number(Element of, String attribute) {
    return Double.parseDouble(of.getAttribute(attribute));
  }

  private static List<Element> elements(Document picture, String name, String kind) {
    return elements(picture, name).stream()
        .filter(each -> each.getAttribute("class").equals(kind))
        .toList();
  }

  private static List<Element> elements(Document picture, String name) {
    var found = picture.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}

package encore.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import encore.web.OnStage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnStage
class PagesTest {

  private static final int PACKED_MAX = 150 * 1024;

  private static final Pattern ASKED_FOR = Pattern.compile("(?:href|src)=\"(/pages/[^\"]+)\"");

  private final MockMvcTester http;
  private final Pages pages;

  PagesTest(MockMvcTester http, Pages pages) {
    this.http = http;
    this.pages = pages;
  }

  @ParameterizedTest
  @CsvSource({"/, shop", "/queue, queue", "/ops, ops"})
  void aPageNamesFilesThatAreThere(String address, String room) {
    var page = http.get().uri(address).exchange();

    assertThat(page).hasStatusOk().headers().hasValue("Cache-Control", "no-cache");
    var asked = ASKED_FOR.matcher(text(page)).results().map(found -> found.group(1)).toList();
    assertThat(asked)
        .contains(below("kernel/first.js"))
        .allSatisfy(file -> assertThat(http.get().uri(file)).as(file).hasStatusOk());
    assertThat(text(page)).contains("data-room=\"" + room + "\"");
    for (var script : List.of("base.en.js", "base.ko.js", room + ".en.js", room + ".ko.js")) {
      assertThat(http.get().uri(below(script))).as(script).hasStatusOk();
    }
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNoTextBecomesMarkup() {
    var page = http.get().uri("/").exchange();

    assertThat(page.getResponse().getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'")
        .doesNotContain("unsafe", "http");
    assertThat(ours())
        .allSatisfy((name, leaf) ->
            assertThat(leaf.text().replace("http://www.w3.org/2000/svg", ""))
                .as(name)
                .doesNotContain("http://", "https://", "innerHTML", "style=\""));
  }

  @Test
  void aFileIsKeptForEverAndThoseOfAnotherEditionAreGone() {
    var name = "shop.en.js";

    assertThat(http.get().uri("/pages/" + pages.edition() + "/" + name))
        .hasStatusOk()
        .headers()
        .hasValue("Cache-Control", "max-age=31536000, public, immutable")
        .hasValue("Vary", "Accept-Encoding");
    assertThat(http.get().uri("/pages/0123456789abcdef/" + name)).hasStatus(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/kernel",
        "/kernel/dom.js",
        "/nothing.js",
        "/kernel/../../problems.properties"
      })
  void thereIsNothingElse(String name) {
    assertThat(http.get().uri("/pages/" + pages.edition() + name))
        .hasStatus4xxClientError()
        .bodyText()
        .contains("\"code\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "br, gzip | gzip",
        "gzip, deflate, br, zstd | zstd",
        "GZIP;q=0.5, zstd;q=0 | gzip",
        "gzip;q=0.0, identity | ",
        "x-gzip, zstd-2 | ",
        "'' | "
      })
  void whoUnpacksGetsItPacked(String accepted, @Nullable String how) throws IOException {
    var packed = http.get().uri("/").header("Accept-Encoding", accepted).exchange();

    var answer = packed.getResponse();
    assertThat(answer.getHeader("Content-Encoding")).isEqualTo(how);
    assertThat(new String(unpacked(answer.getContentAsByteArray(), how), StandardCharsets.UTF_8))
        .isEqualTo(text(http.get().uri("/").exchange()));
  }

  private static byte[] unpacked(byte[] content, @Nullable String how) throws IOException {
    return switch (how) {
      case "zstd" -> Zstd.decompress(content, 100_000);
      case "gzip" -> new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes();
      case null, default -> content;
    };
  }

  /** Nobody loads anew what reaches him as it was; whoever would keep what is old must. */
  @Test
  void anEditionIsOfWhatIsSentAndNotOfWhatWasWritten() {
    assertThat(edition(script -> "// A word about it.\n" + script)).isEqualTo(pages.edition());
    assertThat(edition(script -> script + "\nexport const another = 1;\n"))
        .isNotEqualTo(pages.edition());
  }

  private static String edition(UnaryOperator<String> edit) {
    var files = new TreeMap<>(Site.ofThisBuild().files());
    assertThat(files.computeIfPresent("kernel/api.js", (_, script) -> edit.apply(script)))
        .isNotNull();
    return new Pages(new Site(files)).edition();
  }

  @Test
  void whoHasItAlreadyIsToldSo() {
    assertThat(http.get().uri("/").header("If-None-Match", "W/\"" + pages.edition() + "\""))
        .hasStatus(304);
  }

  /** All of it, for whoever has seen every page in one language. */
  @ParameterizedTest
  @CsvSource({"en, ko", "ko, en"})
  void allPagesTogetherAreSmall(String language, String other) {
    var sizes = new TreeMap<String, Integer>();
    pages.all().forEach((name, leaf) -> sizes.put(name, leaf.packed(Packing.ZSTD).length));
    sizes.keySet().removeIf(name -> name.endsWith("." + other + ".js"));

    assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum())
        .as("packed: %s", sizes)
        .isBetween(50_000, PACKED_MAX);
  }

  private String below(String name) {
    return "/pages/" + pages.edition() + "/" + name;
  }

  private Map<String, Leaf> ours() {
    var ours = new TreeMap<>(pages.all());
    assertThat(ours.keySet().removeIf(name -> name.startsWith("vendor/"))).isTrue();
    return ours;
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}

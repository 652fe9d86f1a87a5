package encore.loadtest.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.report.Told;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The report is one file that asks nobody, and in which text stays text. */
class PageTest {

  private static final int SIZE_MAX = 400_000;

  @Test
  void aRunOfAnHourFitsInto400Kilobytes() {
    var html = new Page(Told.summary(4_200)).html();
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isBetween(60_000, SIZE_MAX);
  }

  @Test
  void nothingInItAsksAnybody() {
    var html = new Page(Told.summary(10)).html();
    var markup = withoutScripts(html);
    // An attribute stands within a tag: what a title says stands beside it.
    assertThat(markup).doesNotContainPattern("(?i)<[^>]*\\s(src|href|action|data|poster)\\s*=");
    assertThat(html).doesNotContainPattern("(?i)@import|url\\(");
    assertThat(html).contains("default-src 'none'").contains("connect-src 'none'");
    assertThat(html).doesNotContain("unsafe-inline").doesNotContain("unsafe-eval");
  }

  @Test
  void hostileWordsStayWords() {
    var html = new Page(Told.summary(10)).html();
    // Styles, the data, and three scripts: nobody has added one, or ended one before its time.
    assertThat(Pattern.compile("<script").matcher(html).results()).hasSize(4);
    assertThat(Pattern.compile("</script").matcher(html).results()).hasSize(4);
    assertThat(html).doesNotContain("<img").doesNotContain("alert('x')<");
    assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)").contains("pay &lt;b&gt;&amp;");
  }

  @Test
  void itsMarkupIsWellFormed() throws Exception {
    var markup = withoutScripts(new Page(Told.summary(10)).html());
    var xml =
        markup
            .replaceFirst("<!DOCTYPE html>", "")
            .replaceAll("<(meta|input|br)([^>]*)>", "<$1$2/>");
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var document = parser.parse(new InputSource(new StringReader(xml)));
    assertThat(document.getElementsByTagName("table").getLength()).isGreaterThan(4);
    assertThat(document.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("conflict");
  }

  @Test
  void theVerdictComesFirst() {
    var html = withoutScripts(new Page(Told.summary(Told.ended(10, false))).html());
    assertThat(html).contains("class=\"verdict broken\"").contains("Broken: 1 of 1 promise");
    assertThat(html.indexOf("verdict broken")).isLessThan(html.indexOf("<h2>"));
  }

  @Test
  void errorsAreApartFromTheGame() {
    var html = new Page(Told.summary(10)).html();
    int refused = html.indexOf("Refused, as part of the game");
    int failed = html.indexOf("Failed: what nobody wished for");
    assertThat(html.indexOf("SEAT_TAKEN")).isBetween(refused, failed);
    assertThat(refused).isLessThan(failed).isPositive();
  }

  private static String withoutScripts(String html) {
    return html.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "")
        .replaceAll("(?s)<!--.*?-->", "");
  }
}

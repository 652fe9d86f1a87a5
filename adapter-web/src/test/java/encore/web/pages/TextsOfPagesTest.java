package encore.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import encore.web.pages.TextPairs.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every sentence of the pages is there in English and in Korean. */
class TextsOfPagesTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d]*");

  /** What is called the same in Korean. */
  private static final Set<String> NAMES =
      Set.of(
          "Encore",
          "PostgreSQL",
          "Redis",
          "Kafka",
          "GC",
          "SQL",
          "QR",
          "SHA",
          "P0",
          "P1",
          "P2",
          "p95",
          "p99",
          "ms",
          "MiB");

  private final Site site = Site.ofThisBuild();

  @Test
  void eachIsAPairWithTheSamePlaces() {
    assertThat(files()).contains("texts/common.js", "texts/till.js");
    for (var file : files()) {
      assertThat(TextPairs.in(site, file))
          .allSatisfy((key, pair) -> {
            assertThat(pair.english()).as("%s of %s", key, file).isNotBlank();
            assertThat(pair.korean()).as("%s of %s", key, file).isNotBlank();
            assertThat(places(pair.korean()))
                .as("%s of %s", key, file)
                .isEqualTo(places(pair.english()));
          });
    }
  }

  @Test
  void theKoreanIsKorean() {
    for (var file : files()) {
      assertThat(TextPairs.in(site, file))
          .allSatisfy((key, pair) ->
              assertThat(isTold(pair)).as("%s of %s: %s", key, file, pair.korean()).isTrue());
    }
  }

  /** What two rooms call the same would be what the last of them says, in both. */
  @Test
  void noTwoFilesHaveTheSameKey() {
    var owners = new HashMap<String, String>();
    for (var file : files()) {
      for (var key : TextPairs.in(site, file).keySet()) {
        assertThat(owners.put(key, file)).as("%s of %s", key, file).isNull();
      }
    }
  }

  private static boolean isTold(Pair pair) {
    var words = WORD.matcher(PLACE.matcher(pair.english()).replaceAll(""));
    return TextPairs.isKorean(pair.korean())
        || words.results().map(MatchResult::group).allMatch(NAMES::contains);
  }

  private static Set<String> places(String text) {
    var places = new TreeSet<String>();
    PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
    return places;
  }

  private List<String> files() {
    return site.files().keySet().stream()
        .filter(name -> name.startsWith("texts/") && name.endsWith(".js"))
        .toList();
  }
}

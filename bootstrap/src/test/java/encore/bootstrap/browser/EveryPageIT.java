package encore.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page opens, and is for everybody: on a phone, by night, in Korean, and by ear. */
@InBrowser
class EveryPageIT {

  private static final LivedIn HOUSE = LivedIn.apart(PageHouse.shared());
  private static final List<Shot> PAGES = Shots.all(HOUSE);

  /** In two looks that have nothing in common; the pages together are seen in all of them. */
  static Stream<Arguments> pages() {
    var wide = Look.all().stream().filter(Look::isWide).toList();
    return IntStream.range(0, PAGES.size())
        .mapToObj(i -> Arguments.of(PAGES.get(i), wide.get(i % wide.size())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void isForEverybody(Shot page, Look look, Windows windows) {
    for (var each : List.of(look, look.opposite())) {
      var tab = page.in(windows, HOUSE.house(), each).hasNoViolations().fits();
      assertThat(Stillness.moving(tab.page())).as("moves, %s", each).isEmpty();
      if (each.isKorean()) {
        assertThat(EnglishTexts.leftOn(tab.page())).as("English, %s", each).isEmpty();
      }
    }
  }

  @Test
  void noPageIsForgotten() {
    for (var room : Routes.ofAllRooms()) {
      var seen = PAGES.stream().flatMap(page -> room.pathOf(page.address().get()).stream());
      assertThat(room.paths())
          .as("pages of %s", room.page())
          .isNotEmpty()
          .containsOnly(seen.distinct().toArray(String[]::new));
    }
  }
}

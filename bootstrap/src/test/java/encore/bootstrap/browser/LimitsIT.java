package encore.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many seats may be taken is what the house says, before anybody is refused. */
@InBrowser
class LimitsIT {

  private final PageHouse house = PageHouse.shared();

  @Test
  void whereTwoAreAllowedTwoAreOffered(Windows windows) {
    var show = Show.of(house, 1, 6);
    allow(show, 2);
    var hall = Hall.of(windows.of(house.fan()), show);
    hall.tab().sees("Pick up to 2 seats on the map.");
    assertThat(hall.tab().field("How many").locator("option"))
        .hasText(new String[] {"1 seat", "2 seats"});

    hall.pick(1, 1).pick(1, 2).seat(1, 3).click();
    hall.tab().sees("You may pick 2 seats. Remove one to pick another.");
    hall.looks(1, 3, "available");
  }

  @Test
  void aHoldTakesWhatTheHouseTakesThoughABuyerMayHaveMore(Windows windows) {
    var show = Show.of(house, 1, 8);
    allow(show, 6);
    var hall = Hall.of(windows.of(house.fan()), show);
    hall.tab().sees("Pick up to 4 seats on the map.");
    assertThat(hall.tab().field("How many").locator("option")).hasCount(4);

    hall.pick(1, 1).pick(1, 2).pick(1, 3).pick(1, 4).hold();
    assertThat(hall.tab().heading("Your seats are waiting")).isFocused();
    assertThat(show.letters()).isEqualTo("HHHHAAAA");
  }

  private void allow(Show show, int seats) {
    house
        .database()
        .sql()
        .sql("UPDATE schedule SET seats_per_buyer = :seats WHERE id = :id::uuid")
        .param("seats", seats)
        .param("id", show.schedule())
        .update();
  }
}

package encore.domain.catalog;

import static encore.domain.shared.Invariant.require;

import java.util.Optional;

/** What stands on the poster: the words about a concert. */
public record Billing(String title, String artist, String venue, Optional<String> description) {

  public static final int LINE_MAX = 200;
  public static final int DESCRIPTION_MAX = 4_000;

  public Billing {
    require(isLine(title), "a title has 1 to 200 letters");
    require(isLine(artist), "an artist has a name of 1 to 200 letters");
    require(isLine(venue), "a venue has a name of 1 to 200 letters");
    require(
        description.filter(text -> text.isBlank() || text.length() > DESCRIPTION_MAX).isEmpty(),
        "a description has 1 to 4000 letters");
  }

  private static boolean isLine(String text) {
    return !text.isBlank() && text.length() <= LINE_MAX;
  }
}

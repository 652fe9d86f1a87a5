package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Lines.Renewal;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of the draw may be forgotten, before and after it was decided. */
public abstract class LostDrawContract {

  private Foyer foyer;
  private ConcertId concert;

  protected abstract Foyer foyer();

  @BeforeEach
  void aLineBeforeTheSale() {
    foyer = foyer();
    concert = foyer.early();
  }

  @Test
  void beforeTheDrawATicketBringsBackItsIndex() {
    var crowd = foyer.crowd(concert, 2);
    foyer.flush(concert);
    foyer.lines().restore(concert, new Renewal(2, OptionalLong.empty(), 1), List.of());

    assertThat(reenter(crowd.get(1), 1, OptionalLong.empty())).isTrue();

    assertThat(foyer.inDraw(concert, crowd.get(1)).index()).isEqualTo(1);
    // And nobody else gets it.
    var carl = foyer.join(concert, aBuyer());
    assertThat(((Place.InDraw) carl.place()).index()).isEqualTo(2);
  }

  /** A server took over that had not heard of the last ones, and gave their index away. */
  @Test
  void twoWhoHaveTheSameIndexAreBothInTheDraw() {
    var crowd = foyer.crowd(concert, 3);
    var carl = aBuyer();

    assertThat(reenter(carl, 1, OptionalLong.empty())).isTrue();
    foyer.lines().freeze(concert);
    assertThat(foyer.inDraw(concert, carl).total()).isEqualTo(4);
    foyer.lines().unfold(concert, 0, List.of(2L, 1L, 0L));

    assertThat(foyer.first(concert, 9))
        .containsExactlyInAnyOrder(crowd.get(2), crowd.get(1), carl, crowd.get(0))
        .startsWith(crowd.get(2))
        .endsWith(crowd.get(0));
  }

  @Test
  void onceTheDrawIsDecidedAPlaceIsNeeded() {
    foyer.crowd(concert, 3);
    var carl = aBuyer();
    foyer.lines().freeze(concert);

    assertThat(reenter(carl, 1, OptionalLong.empty())).isFalse();

    assertThat(foyer.place(concert, carl)).isEqualTo(new Place.Absent());
  }

  @Test
  void whoIsForgottenWhileTheDrawIsUnfoldedIsNotBeforeHisTime() {
    var crowd = foyer.crowd(concert, 4);
    foyer.lines().freeze(concert);
    foyer.lines().unfold(concert, 0, List.of(3L));
    foyer.lose(concert, crowd.get(3));
    foyer.lose(concert, crowd.get(0));

    assertThat(reenter(crowd.get(3), 3, OptionalLong.of(0))).isTrue();
    assertThat(reenter(crowd.get(0), 0, OptionalLong.of(3))).isTrue();

    assertThat(foyer.first(concert, 9)).containsExactly(crowd.get(3));
    foyer.lines().unfold(concert, 1, List.of(2L, 1L, 0L));
    assertThat(foyer.first(concert, 9))
        .containsExactly(crowd.get(3), crowd.get(2), crowd.get(1), crowd.get(0));
  }

  @Test
  void afterTheDrawTicketsBringTheirPlacesBack() {
    var crowd = foyer.crowd(concert, 3);
    foyer.lines().freeze(concert);
    foyer.flush(concert);
    foyer.lines().restore(concert, new Renewal(2, OptionalLong.of(3), 3), List.of());
    var carl = aBuyer();
    foyer.join(concert, carl);

    assertThat(reenter(crowd.get(0), 0, OptionalLong.of(2))).isTrue();
    assertThat(reenter(crowd.get(1), 1, OptionalLong.of(0))).isTrue();
    assertThat(reenter(crowd.get(2), 2, OptionalLong.of(1))).isTrue();

    assertThat(foyer.front(concert, 9).unfolded()).isEqualTo(3);
    assertThat(foyer.first(concert, 9))
        .containsExactly(crowd.get(1), crowd.get(2), crowd.get(0), carl);
    assertThat(foyer.waiting(concert, crowd.get(0)).number()).isZero();
  }

  /** His index was given after what the books know of: he is the last of the draw. */
  @Test
  void anIndexBeyondTheDrawIsBehindItAndBeforeTheLatecomers() {
    foyer.flush(concert);
    foyer.lines().restore(concert, new Renewal(2, OptionalLong.of(3), 3), List.of());
    var late = aBuyer();
    var anna = aBuyer();
    foyer.join(concert, late);

    assertThat(reenter(anna, 5, OptionalLong.of(5))).isTrue();

    assertThat(foyer.first(concert, 9)).containsExactly(anna, late);
  }

  private boolean reenter(UserId user, long index, OptionalLong place) {
    return foyer.lines().reenter(new Ticket(concert, user, index, 1), place);
  }
}

package encore.persistence.runbook;

import static encore.application.runbook.Mode.CACHE_BYPASS;
import static encore.application.runbook.Mode.READ_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.runbook.Mode;
import encore.application.runbook.ModeState;
import encore.application.runbook.Modes;
import encore.application.runbook.Modes.Wish;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModesIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final UserId ADMIN = new UserId(new UUID(0, 1));
  private static final UserId OTHER = new UserId(new UUID(0, 2));
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Modes modes = new JdbcModes(DATABASE.database());

  @BeforeEach
  void noon() {
    DATABASE.setClock(Optional.of(NOON));
    modes.turn(off());
  }

  @Test
  void everyModeHasItsRow() {
    assertThat(modes.all().states())
        .extracting(ModeState::mode)
        .containsExactlyInAnyOrder(Mode.values());
    assertThat(modes.all().asOf()).isEqualTo(NOON);
  }

  @Test
  void whoTurnedItOnWhenWhyAndUntilWhenIsWrittenDown() {
    var turned = modes.turn(on(ADMIN, "moving", Duration.ofMinutes(1)));

    assertThat(turned.isChange()).isTrue();
    assertThat(state()).isEqualTo(turned.after());
    assertThat(state().turn()).contains(new ModeState.Turn(ADMIN, NOON, "moving"));
    assertThat(state().isOnAt(NOON.plusSeconds(60).minusMillis(1))).isTrue();
    assertThat(state().isOnAt(NOON.plusSeconds(60))).isFalse();
    assertThat(modes.all().states())
        .filteredOn(s -> s.mode() == CACHE_BYPASS)
        .noneMatch(ModeState::on);
  }

  @Test
  void theLastOneWinsAndAlsoMakesItLonger() {
    modes.turn(on(ADMIN, "moving", Duration.ofMinutes(1)));
    DATABASE.setClock(Optional.of(NOON.plusSeconds(30)));
    var longer = modes.turn(on(OTHER, "still moving", Duration.ofMinutes(2)));

    assertThat(longer.isChange()).isFalse();
    assertThat(state().until()).contains(NOON.plusSeconds(150));
    assertThat(state().turn().orElseThrow().by()).isEqualTo(OTHER);
    DATABASE.setClock(Optional.of(NOON.plusSeconds(150)));
    assertThat(modes.turn(off()).isChange()).as("it had ended by itself").isFalse();
  }

  @Test
  void tryingOutWritesNothing() {
    var before = state();
    var tried = modes.tryOut(on(ADMIN, "moving", Duration.ofMinutes(1)));

    assertThat(tried.isChange()).isTrue();
    assertThat(tried.after().on()).isTrue();
    assertThat(state()).isEqualTo(before);
  }

  private ModeState state() {
    return modes.all().states().stream()
        .filter(s -> s.mode() == READ_ONLY)
        .findFirst()
        .orElseThrow();
  }

  private static Wish on(UserId by, String reason, Duration lasts) {
    return new Wish(READ_ONLY, true, reason, by, Optional.of(lasts));
  }

  private static Wish off() {
    return new Wish(READ_ONLY, false, "done", ADMIN, Optional.empty());
  }
}

package encore.persistence.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.Lines;
import encore.application.waitingroom.Lines.Put;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.LinePolicy;
import encore.persistence.support.TestDatabase;
import encore.testing.ALine;
import encore.testing.LinesContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcLinesIT extends LinesContract {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Stage stage = new Stage(DATABASE);
  private final JdbcLines lines = new JdbcLines(DATABASE.database());
  private ConcertId concert;

  @BeforeEach
  void aConcertOfItsOwn() {
    concert = stage.concert();
  }

  @Override
  protected Lines lines() {
    return lines;
  }

  @Override
  protected ConcertId aConcert() {
    return stage.concert();
  }

  @Override
  protected void setClock(Instant instant) {
    DATABASE.setClock(Optional.of(instant));
  }

  @Test
  void aLineIsReadBackAsItWasPut() {
    var policy =
        new LinePolicy(
            LineMode.AUTO,
            LineFlow.PAUSED,
            new AdmissionPolicy(OptionalInt.empty(), OptionalInt.of(7), Duration.ofMillis(1_500)),
            Duration.ofHours(24),
            Duration.ofSeconds(20),
            Duration.ofMillis(12_345),
            5_000,
            20);

    var put = (Put.Done) lines.put(concert, policy, UNSEEN, ALine.secret(3));

    assertThat(put.isNew()).isTrue();
    var line = put.line();
    assertThat(line.policy()).isEqualTo(policy);
    assertThat(line.version() + line.epoch()).isZero();
    assertThat(line.generation()).isEqualTo(1);
    assertThat(line.opening().secret().value()).isEqualTo(ALine.secret(3).value());
    assertThat(line.opening().opensAt()).contains(NOON.minus(Duration.ofHours(1)));
    assertThat(line.opening().isOpen()).isFalse();
    assertThat(line.schedules()).hasSize(1);
    assertThat(line.pulse().seatsLeft()).isEqualTo(12);
    assertThat(lines.find(stage.concert())).isEmpty();
  }

  @Test
  void anEmptyHouseHasATime() {
    var fresh = TestDatabase.create();
    fresh.setClock(Optional.of(NOON));

    var all = new JdbcLines(fresh.database()).all();

    assertThat(all.lines()).isEmpty();
    assertThat(all.asOf()).isEqualTo(NOON);
  }

  @Test
  void seatsAreLeftUntilTheyAreSoldAndWhileTheSaleGoesOn() {
    lines.put(concert, ALine.OF_TEN, UNSEEN, ALine.secret(1));
    var held =
        "status = 'HELD', holder_id = s.schedule_id, booking_id = s.schedule_id, hold_expires_at = app_now()";
    move(1, held);
    move(1, "status = 'SOLD', hold_expires_at = NULL");
    move(2, "status = 'BLOCKED'");
    move(3, held);
    assertThat(seatsLeft()).isEqualTo(10);

    DATABASE.setClock(Optional.of(NOON.plus(Duration.ofDays(3_650))));
    assertThat(seatsLeft()).isZero();
  }

  private long seatsLeft() {
    return lines.find(concert).orElseThrow().pulse().seatsLeft();
  }

  private void move(int number, String columns) {
    DATABASE
        .database()
        .sql()
        .sql(
            """
            UPDATE seat s
               SET fence = s.fence + 1, %s
              FROM schedule d
             WHERE d.id = s.schedule_id
               AND d.concert_id = :concert
               AND s.number = :number
            """
                .formatted(columns))
        .param("concert", concert.value())
        .param("number", number)
        .update();
  }
}

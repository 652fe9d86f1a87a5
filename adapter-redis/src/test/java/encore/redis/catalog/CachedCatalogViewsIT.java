package encore.redis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.catalog.CatalogViews;
import encore.application.catalog.SaleStatus;
import encore.application.shared.Page;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.SaleWindow;
import encore.domain.catalog.ScheduleId;
import encore.redis.testing.RedisServer;
import encore.testing.servers.Await;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every answer of the catalogue goes through Redis and comes out as it went in. */
class CachedCatalogViewsIT {

  private static final ConcertId CONCERT = new ConcertId(UUID.randomUUID());
  private static final LocalDate DAY = LocalDate.parse("2026-05-01");

  /** Counts how often it is asked. */
  private static final class Programme implements CatalogViews {
    private int asked;

    private <T> T once(T answer) {
      asked++;
      return answer;
    }

    @Override
    public Page<ConcertView, Cursor> concerts(
        Optional<SaleStatus> status, Optional<Cursor> after, int limit) {
      return once(
          new Page<>(
              List.of(view()),
              Optional.of(new Cursor(Instant.EPOCH.plusNanos(1_000), CONCERT.value()))));
    }

    @Override
    public Optional<ConcertView> concert(ConcertId concert) {
      return once(concert.equals(CONCERT) ? Optional.of(view()) : Optional.empty());
    }

    @Override
    public Optional<List<ScheduleView>> schedules(ConcertId concert) {
      return once(
          Optional.of(
              List.of(
                  new ScheduleView(
                      new ScheduleId(CONCERT.value()),
                      DAY,
                      Instant.EPOCH,
                      new SaleWindow(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                      SaleStatus.SOLD_OUT,
                      new Counts(1, 2, 3, 4)))));
    }

    @Override
    public Optional<ScheduleId> scheduleOn(ConcertId concert, LocalDate date) {
      return once(Optional.of(new ScheduleId(CONCERT.value())));
    }

    private static ConcertView view() {
      return new ConcertView(
          CONCERT,
          "A night",
          "밴드",
          "A hall",
          Optional.of("Two hours."),
          Instant.EPOCH,
          SaleStatus.ON_SALE,
          140_000,
          Optional.of("ab12"));
    }
  }

  @Test
  void anAnswerOfRedisIsThatOfTheDatabase() {
    var url = RedisServer.forThisBuild().url();
    var first = new Programme();
    var second = new Programme();
    var nobody = new ConcertId(UUID.randomUUID());
    try (var anna = Instance.deaf(url);
        var ben = Instance.deaf(url)) {
      assertThat(answers(new CachedCatalogViews(first, anna.copies, () -> false), nobody))
          .isEqualTo(answers(new Programme(), nobody));

      Await.until(
          "all of it comes from Redis",
          Duration.ofSeconds(10),
          () -> {
            anna.copies.forget();
            ben.generation.hearOf(anna.generation.known());
            answers(new CachedCatalogViews(first, anna.copies, () -> false), nobody);
            int before = second.asked;
            var copied = answers(new CachedCatalogViews(second, ben.copies, () -> false), nobody);
            assertThat(copied).isEqualTo(answers(new Programme(), nobody));
            return second.asked == before;
          });
      assertThat(ben.hits("redis")).isGreaterThanOrEqualTo(5);
    }
  }

  private static List<Object> answers(CatalogViews catalog, ConcertId nobody) {
    return List.of(
        catalog.concerts(Optional.of(SaleStatus.ON_SALE), Optional.empty(), 20),
        catalog.concert(CONCERT),
        catalog.concert(nobody),
        catalog.schedules(CONCERT),
        catalog.scheduleOn(CONCERT, DAY));
  }
}

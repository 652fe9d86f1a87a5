package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.feed.DataPlatform;
import encore.application.notification.Notice;
import encore.application.notification.NoticeKind;
import encore.application.notification.Notifications;
import encore.application.ranking.ItemKind;
import encore.application.ranking.Sale;
import encore.application.ranking.SalesCounts;
import encore.domain.identity.UserId;
import encore.testing.servers.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from news, in the whole house: the jobs that send, copy and mend. */
class EffectsIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final RunningHouse house = RunningHouse.shared();
  private final Visitor visitor = house.visitor();
  private final Visitor admin = visitor.asAdmin();

  @Test
  void whatIsWrittenDownIsSentAndReadByWhomItIsFor() {
    var fan = visitor.as("told@example.com");
    var user = UUID.fromString(fan.get("/api/users/me").json().get("userId").asString());
    house
        .part(Notifications.class)
        .write(
            new Notice(
                UUID.randomUUID(),
                new UserId(user),
                NoticeKind.POINTS_CHARGED,
                Map.of("amount", "50000", "balanceAfter", "60000"),
                Instant.now()));

    assertThat(fan.get("/api/users/me/notifications").body())
        .contains("50,000 points were added. You have 60,000 now.");
    Await.until(
        "the messenger has it",
        SOON,
        () ->
            admin
                    .get("/api/admin/notifications?status=SENT&userId=" + user)
                    .json()
                    .get("items")
                    .size()
                == 1);
  }

  @Test
  void whatWasSoldIsRankedAndWhatNoBookingSaysIsMendedByARebuild() {
    var schedule = house.hall().schedule().value();
    var concert =
        house
            .database()
            .sql()
            .sql("SELECT concert_id FROM schedule WHERE id = :id")
            .param("id", schedule)
            .query(UUID.class)
            .single();
    var sale = new Sale(ItemKind.CONCERT, UUID.randomUUID(), concert, Instant.now(), 1_000_000, 1);
    house.part(SalesCounts.class).count(List.of(sale));
    Await.until("it is seen", SOON, () -> ranking().contains(concert.toString()));

    var key = UUID.randomUUID().toString();
    var rebuilt = admin.keyed(key).post("/api/admin/rankings/rebuild", "{\"dryRun\":false}");
    assertThat(rebuilt.json().get("gone").asInt()).as(rebuilt.body()).isPositive();
    assertThat(admin.keyed(key).post("/api/admin/rankings/rebuild", "{\"dryRun\":false}").body())
        .as("one key has one answer")
        .isEqualTo(rebuilt.body());

    Await.until("it is gone", SOON, () -> !ranking().contains(concert.toString()));
  }

  @Test
  void withAFolderThereIsAFeedAndWithoutThereIsNone(@TempDir Path directory) throws Exception {
    var settings =
        Map.of(
            "encore.database.url",
            house.databaseUrl(),
            "encore.feed.directory",
            directory.toString());
    var type = EventType.POINT_USED;
    // Of today: what is older than a month is tidied away, from the start on.
    var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    try (var other = RunningHouse.start(settings)) {
      var event =
          new Event(UUID.randomUUID(), type.code(), "wallet", "w", 1, type.topic(), "w", at, "{}");
      other.part(DataPlatform.class).append(event);

      var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
      var file = directory.resolve("wallet-events/%s.0.ndjson".formatted(day));
      assertThat(Files.readString(file)).contains(event.id().toString()).endsWith("\n");
    }
  }

  private String ranking() {
    return visitor.get("/api/rankings/concerts?window=1h&limit=100").body();
  }
}

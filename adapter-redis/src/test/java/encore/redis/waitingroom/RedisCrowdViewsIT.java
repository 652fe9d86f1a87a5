package encore.redis.waitingroom;

import static encore.testing.Foyer.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.waitingroom.CrowdViews;
import encore.domain.catalog.ConcertId;
import encore.redis.testing.RedisServer;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisCrowdViewsIT {

  @TempDir private Path directory;
  private RedisServer server;
  private RedisFoyer foyer;
  private CrowdViews views;

  @BeforeEach
  void open() {
    server = RedisServer.start(directory, FreePorts.any(), Owner.thisJvm());
    foyer = new RedisFoyer(server.url(), Duration.ofMillis(500));
    views = foyer.views();
  }

  @AfterEach
  void close() {
    foyer.close();
    server.stop();
  }

  @Test
  void whoWaitsIsCountedSilentOrNotAndWhoIsInsideIsNot() {
    var concert = foyer.opened();
    assertThat(views.waiting(concert)).hasValue(0);
    foyer.crowd(concert, 5);
    foyer.admit(concert, 1);
    foyer.beSilent(concert, PATIENCE);
    assertThat(foyer.first(concert, 2)).as("they are put aside").isEmpty();

    assertThat(views.waiting(concert)).hasValue(4);
  }

  @Test
  void whoWaitsForTheDrawIsCounted() {
    var concert = foyer.early();
    foyer.crowd(concert, 3);

    assertThat(views.waiting(concert)).hasValue(3);
  }

  @Test
  void whereNobodyCanTellThereIsNoNumber() {
    var concert = foyer.opened();
    foyer.crowd(concert, 3);

    assertThat(views.waiting(new ConcertId(UUID.randomUUID()))).as("never begun").isEmpty();
    foyer.flush(concert);
    assertThat(views.waiting(concert)).as("lost").isEmpty();
    foyer.kill();
    assertThat(views.waiting(concert)).as("away").isEmpty();
  }
}

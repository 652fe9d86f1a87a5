package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.testing.PostgresServer;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mode is turned at one house, and both go by it. */
class ModesOfTwoHousesIT {

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String READ_ONLY = "/api/admin/modes/read-only";
  private static final String BYPASS = "/api/admin/modes/cache-bypass";

  private static RunningHouse here;
  private static RunningHouse there;

  @BeforeAll
  static void open() {
    here = RunningHouse.start(Map.of("encore.catalog-cache.max-age", "10m"));
    there =
        RunningHouse.start(
            Map.of(
                "encore.database.url", here.databaseUrl(), "encore.catalog-cache.max-age", "10m"));
  }

  @AfterAll
  static void close() {
    there.close();
    here.close();
  }

  @AfterEach
  void everythingIsOff() {
    admin().put(READ_ONLY, "{\"on\":false,\"reason\":\"over\"}");
    admin().put(BYPASS, "{\"on\":false,\"reason\":\"over\"}");
    Await.until("off there", A_SECOND, () -> !isOn(there, "read-only"));
  }

  @Test
  void withinASecondNobodyBuysAnywhereAndEverybodyLooks() {
    var schedule = here.hall().schedule().value().toString();
    var fan = there.visitor().as("anna@example.com");
    assertThat(turn(READ_ONLY, "moving", 600).json().get("changed").asInt()).isEqualTo(1);

    assertThat(here.visitor().as("ben@example.com").hold(schedule, "[1]").code())
        .isEqualTo("READ_ONLY");
    Await.until("there, too", A_SECOND, () -> isOn(there, "read-only"));
    var refused = fan.hold(schedule, "[1]");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("READ_ONLY");
    assertThat(refused.body()).contains("moving");
    assertThat(refused.header("Retry-After")).contains("60");
    assertThat(fan.get("/api/schedules/" + schedule + "/seat-status").status()).isEqualTo(200);
    assertThat(fan.get("/api/bookings").status()).isEqualTo(200);
    assertThat(admin().post("/api/admin/holds/sweep", "{}").status()).isEqualTo(200);

    admin().put(READ_ONLY, "{\"on\":false,\"reason\":\"moved\"}");
    Await.until("on sale", A_SECOND, () -> fan.hold(schedule, "[1]").status() == 200);
    assertThat(admin().get("/api/admin/audit?subject=mode/read-only").json().get("items"))
        .extracting(item -> item.get("action").asString())
        .startsWith("MODE_TURNED_OFF", "MODE_TURNED_ON");
  }

  @Test
  void itEndsByItself() {
    turn(READ_ONLY, "a moment", 1);
    assertThat(isOn(here, "read-only")).isTrue();

    Await.until("over here", A_SECOND.plus(A_SECOND), () -> !isOn(here, "read-only"));
    Await.until("over there", A_SECOND, () -> !isOn(there, "read-only"));
  }

  @Test
  void theCatalogueIsReadPastItsCopiesAndByThemAgain() {
    var hall = here.hall();
    var concert = concertOf(hall.schedule().value().toString());
    assertThat(title(there, concert)).isEqualTo("A night");
    rename(concert, "Another night");
    assertThat(title(there, concert)).as("a copy").isEqualTo("A night");

    turn(BYPASS, "wrong copies", 60);

    Await.until(
        "read from the books", A_SECOND, () -> title(there, concert).equals("Another night"));
    admin().put(BYPASS, "{\"on\":false,\"reason\":\"over\"}");
    Await.until("the copy again", A_SECOND, () -> title(there, concert).equals("A night"));
  }

  @Test
  void allHousesForgetTheirCopies() {
    var concert = concertOf(here.hall().schedule().value().toString());
    title(here, concert);
    title(there, concert);
    rename(concert, "Another night");
    var dry = admin().post("/api/admin/caches/drop", "{\"dryRun\":true}").json();
    assertThat(dry.get("copies").asLong()).isPositive();
    assertThat(title(there, concert)).isEqualTo("A night");

    var dropped = admin().post("/api/admin/caches/drop", "{}").json();

    assertThat(dropped.get("toldOthers").asBoolean()).isTrue();
    assertThat(title(here, concert)).isEqualTo("Another night");
    Await.until("there, too", A_SECOND, () -> title(there, concert).equals("Another night"));
  }

  @Test
  void whatWasKnownCountsWhilePostgresIsAwayAndAFileNeedsNone(@TempDir Path directory)
      throws IOException {
    var hand = Files.createDirectory(directory.resolve("modes"));
    var server =
        PostgresServer.start(directory.resolve("postgres"), FreePorts.any(), Owner.thisJvm());
    var settings =
        Map.of(
            "encore.database.url",
            server.url("postgres"),
            "encore.mode.directory",
            hand.toString());
    try (var house = RunningHouse.start(settings)) {
      var fan = house.visitor().as("anna@example.com");
      var admin = house.visitor().asAdmin();
      admin.put(READ_ONLY, "{\"on\":true,\"reason\":\"moving\",\"untilSeconds\":3}");

      server.stop();

      assertThat(fan.hold("0198c0de-0000-7000-8000-0000000000a1", "[1]").code())
          .isEqualTo("READ_ONLY");
      assertThat(admin.get("/api/admin/modes").status()).isEqualTo(200);
      Await.until("it ends all the same", SOON, () -> !isOn(admin, "read-only"));

      Files.writeString(hand.resolve("read-only"), "The disk is full.\n");
      Await.until(
          "the file is read",
          A_SECOND.multipliedBy(5),
          () -> localModes(admin).contains("read-only"));
      var refused = fan.hold("0198c0de-0000-7000-8000-0000000000a1", "[1]");
      assertThat(refused.code()).isEqualTo("READ_ONLY");
      assertThat(refused.json().get("reason").asString()).isEqualTo("The disk is full.");
      Files.delete(hand.resolve("read-only"));
      Await.until("and its absence", SOON, () -> localModes(admin).isEmpty());
    } finally {
      server.stop();
    }
  }

  private static Visitor admin() {
    return here.visitor().asAdmin();
  }

  private static Visitor.Answer turn(String mode, String reason, int seconds) {
    return admin()
        .put(
            mode, "{\"on\":true,\"reason\":\"%s\",\"untilSeconds\":%d}".formatted(reason, seconds));
  }

  private static boolean isOn(RunningHouse house, String mode) {
    return isOn(house.visitor().asAdmin(), mode);
  }

  private static boolean isOn(Visitor admin, String mode) {
    for (var item : admin.get("/api/admin/modes").json().get("items")) {
      if (item.get("mode").asString().equals(mode)) {
        return item.get("on").asBoolean();
      }
    }
    return false;
  }

  private static String localModes(Visitor admin) {
    var all = admin.get("/api/admin/modes").json().get("local");
    return all.isEmpty() ? "" : all.get(0).asString();
  }

  private static String title(RunningHouse house, String concert) {
    return house.visitor().get("/api/concerts/" + concert).json().get("title").asString();
  }

  private static String concertOf(String schedule) {
    return here.database()
        .sql()
        .sql("SELECT concert_id::text FROM schedule WHERE id = :id::uuid")
        .param("id", schedule)
        .query(String.class)
        .single();
  }

  /** Past the house, as by hand. */
  private static void rename(String concert, String title) {
    here.database()
        .sql()
        .sql("UPDATE concert SET title = :title WHERE id = :id::uuid")
        .param("title", title)
        .param("id", concert)
        .update();
  }
}

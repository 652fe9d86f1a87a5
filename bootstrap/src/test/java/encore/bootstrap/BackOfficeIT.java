package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A day in the office, through every layer, and what it leaves on the trail. */
class BackOfficeIT {

  private final RunningHouse house = RunningHouse.shared();
  private final Visitor visitor = house.visitor();
  private final Visitor admin = visitor.as("admin@example.com");

  @Test
  void aPosterIsPutUpSeenByEverybodyAndTakenDown() throws IOException {
    var concert = "/api/concerts/" + concertOf(house.hall().schedule().value());
    var poster = "/api/admin" + concert.substring(4) + "/poster";
    var picture = picture();

    var put = admin.put(poster, "image/png", picture);
    assertThat(put.status()).as(put.body()).isEqualTo(200);
    assertThat(admin.put(poster, "image/png", picture).body()).isEqualTo(put.body());

    var url = put.json().get("posterUrl").asString();
    assertThat(visitor.get(concert).json().get("posterUrl").asString()).isEqualTo(url);
    assertThat(visitor.get("/api/concerts?limit=100").body()).contains(url);
    var seen = visitor.get(url);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.header("Content-Type")).contains("image/png");
    assertThat(seen.header("ETag")).contains("\"" + put.json().get("sha256").asString() + "\"");

    assertThat(admin.delete(poster).status()).isEqualTo(204);
    assertThat(admin.delete(poster).status()).isEqualTo(204);
    assertThat(visitor.get(url).code()).isEqualTo("POSTER_NOT_FOUND");
    assertThat(visitor.get(concert).json().has("posterUrl")).isFalse();

    var acts = acts("concert/" + concert.substring("/api/concerts/".length()));
    assertThat(acts).hasSize(2);
    assertThat(acts.get(0).get("action").asString()).isEqualTo("POSTER_TAKEN_DOWN");
    assertThat(acts.get(1).get("details").get("sha256")).isEqualTo(put.json().get("sha256"));
  }

  @Test
  void aHoldIsListedExportedAndCounted() {
    var schedule = house.hall().schedule().value().toString();
    var held = visitor.as("anna@example.com").hold(schedule, "[5,6]").json();
    var id = held.get("bookingId").asString();
    var query = "?scheduleId=" + schedule;

    var list = admin.get("/api/admin/bookings" + query).json();
    assertThat(list.get("items")).hasSize(1);
    assertThat(list.get("items").get(0)).isEqualTo(admin.get("/api/admin/bookings/" + id).json());
    assertThat(list.get("items").get(0).get("seats").get(0).get("label").asString())
        .isEqualTo("2-1");

    var file = admin.get("/api/admin/bookings/export.csv" + query).body();
    assertThat(file.lines()).hasSize(2);
    assertThat(file).startsWith("\uFEFFbookingId,").contains(id + ",A night," + schedule);
    assertThat(acts("bookings").get(0).get("details").get("scheduleId").asString())
        .isEqualTo(schedule);

    var summary = admin.get("/api/admin/stats/summary").json();
    assertThat(summary.get("bookings").get("held").asInt()).isPositive();
    assertThat(admin.get("/api/admin/stats/sales?from=2026-01-01&to=2026-12-31").status())
        .isEqualTo(200);
  }

  private JsonNode acts(String subject) {
    return admin.get("/api/admin/audit?subject=" + subject).json().get("items");
  }

  private UUID concertOf(UUID schedule) {
    return house
        .database()
        .sql()
        .sql("SELECT concert_id FROM schedule WHERE id = :id")
        .param("id", schedule)
        .query(UUID.class)
        .single();
  }

  /** Of another size than any other of this build, so that it is nobody else's. */
  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(37, 91, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}

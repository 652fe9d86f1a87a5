package encore.persistence.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A concert; its version is counted by every edit that changes something. */
@Entity
@Table(name = "concert")
class ConcertRow {

  @Id private UUID id;
  @Version private @Nullable Long version;
  private String title;
  private String artist;
  private String venue;
  private @Nullable String description;

  static ConcertRow of(UUID id) {
    var row = new ConcertRow();
    row.id = id;
    return row;
  }

  public UUID getId() {
    return id;
  }

  /** None before it is written for the first time. */
  public long getVersion() {
    return version == null ? 0 : version;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getArtist() {
    return artist;
  }

  public void setArtist(String artist) {
    this.artist = artist;
  }

  public String getVenue() {
    return venue;
  }

  public void setVenue(String venue) {
    this.venue = venue;
  }

  public @Nullable String getDescription() {
    return description;
  }

  public void setDescription(@Nullable String description) {
    this.description = description;
  }
}

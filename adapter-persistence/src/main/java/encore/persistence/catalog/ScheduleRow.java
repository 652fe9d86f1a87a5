package encore.persistence.catalog;

import encore.domain.catalog.SeatPlan;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A schedule; its version is counted by every edit that changes something. */
@Entity
@Table(name = "schedule")
class ScheduleRow {

  @Id private UUID id;
  @Version private @Nullable Long version;
  private UUID concertId;
  private Instant startsAt;
  private LocalDate showDate;
  private Instant saleOpensAt;
  private Instant saleClosesAt;
  private int seatsPerBuyer;
  private long priceFrom;
  private long seatMapFrom;

  static ScheduleRow of(UUID id, UUID concertId) {
    var row = new ScheduleRow();
    row.id = id;
    row.concertId = concertId;
    return row;
  }

  /** Its seats are others than before, even if the cheapest of them costs the same. */
  void sells(SeatPlan plan, long mapFrom) {
    priceFrom = plan.priceFrom().won();
    seatMapFrom = mapFrom;
  }

  void allows(int seatsPerBuyer) {
    this.seatsPerBuyer = seatsPerBuyer;
  }

  public int getSeatsPerBuyer() {
    return seatsPerBuyer;
  }

  public UUID getId() {
    return id;
  }

  public UUID getConcertId() {
    return concertId;
  }

  /** None before it is written for the first time. */
  public long getVersion() {
    return version == null ? 0 : version;
  }

  public Instant getStartsAt() {
    return startsAt;
  }

  public void setStartsAt(Instant startsAt) {
    this.startsAt = startsAt;
  }

  public LocalDate getShowDate() {
    return showDate;
  }

  public void setShowDate(LocalDate showDate) {
    this.showDate = showDate;
  }

  public Instant getSaleOpensAt() {
    return saleOpensAt;
  }

  public void setSaleOpensAt(Instant saleOpensAt) {
    this.saleOpensAt = saleOpensAt;
  }

  public Instant getSaleClosesAt() {
    return saleClosesAt;
  }

  public void setSaleClosesAt(Instant saleClosesAt) {
    this.saleClosesAt = saleClosesAt;
  }

  public long getPriceFrom() {
    return priceFrom;
  }

  public long getSeatMapFrom() {
    return seatMapFrom;
  }
}

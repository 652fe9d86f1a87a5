package encore.domain.catalog;

import encore.domain.catalog.ShowFlaw.Rule;
import encore.domain.catalog.ShowFlaw.WhichTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * When a show starts, and from when until when its seats are sold. A wish at first: only {@link
 * #flawsAt} tells whether it makes sense.
 */
public record ShowTimes(Instant startsAt, Instant salesOpenAt, Instant salesCloseAt) {

  /** The time of our halls, by which a show has a day. */
  private static final ZoneId HALLS = ZoneId.of("Asia/Seoul");

  /** The years in which databases and people agree on dates. */
  public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** In whole microseconds, the finest that is kept. */
  public ShowTimes {
    startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
    salesOpenAt = salesOpenAt.truncatedTo(ChronoUnit.MICROS);
    salesCloseAt = salesCloseAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** The day people call it by: the one in the time of the hall. */
  public LocalDate date() {
    return LocalDate.ofInstant(startsAt, HALLS);
  }

  /** A sale that ended with the start of the show still does. */
  public ShowTimes startingAt(Instant start) {
    return new ShowTimes(start, salesOpenAt, salesCloseAt.equals(startsAt) ? start : salesCloseAt);
  }

  public ShowTimes openingAt(Instant opening) {
    return new ShowTimes(startsAt, opening, salesCloseAt);
  }

  public ShowTimes closingAt(Instant close) {
    return new ShowTimes(startsAt, salesOpenAt, close);
  }

  public List<ShowFlaw> flawsAt(Instant now) {
    var flaws = new ArrayList<ShowFlaw>();
    if (!startsAt.isAfter(now)) {
      flaws.add(new ShowFlaw.Time(WhichTime.STARTS_AT, Rule.AFTER, now));
    }
    if (startsAt.isAfter(LATEST)) {
      flaws.add(new ShowFlaw.Time(WhichTime.STARTS_AT, Rule.NOT_AFTER, LATEST));
    }
    if (salesOpenAt.isBefore(EARLIEST)) {
      flaws.add(new ShowFlaw.Time(WhichTime.SALES_OPEN_AT, Rule.NOT_BEFORE, EARLIEST));
    }
    if (!salesOpenAt.isBefore(salesCloseAt)) {
      flaws.add(new ShowFlaw.Time(WhichTime.SALES_OPEN_AT, Rule.BEFORE, salesCloseAt));
    }
    if (salesCloseAt.isAfter(startsAt)) {
      flaws.add(new ShowFlaw.Time(WhichTime.SALES_CLOSE_AT, Rule.NOT_AFTER, startsAt));
    }
    return flaws;
  }
}

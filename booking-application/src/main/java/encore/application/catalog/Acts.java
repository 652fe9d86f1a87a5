package encore.application.catalog;

import encore.application.audit.Act;
import encore.domain.catalog.Billing;
import encore.domain.catalog.Concert;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.SeatPlan;
import encore.domain.identity.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the audit trail says about the catalogue: all of what is new or gone, else the changes. */
final class Acts {

  private Acts() {}

  static Act created(UserId actor, Concert concert) {
    return of(actor, "CONCERT_CREATED", concert.id(), words(concert.billing()));
  }

  static Act edited(UserId actor, Concert was, Concert is) {
    return of(actor, "CONCERT_EDITED", is.id(), changes(words(was.billing()), words(is.billing())));
  }

  static Act removed(UserId actor, Concert concert) {
    return of(actor, "CONCERT_REMOVED", concert.id(), words(concert.billing()));
  }

  static Act added(UserId actor, Schedule schedule, SeatPlan plan) {
    return of(actor, "SCHEDULE_ADDED", schedule, words(schedule, plan));
  }

  static Act edited(UserId actor, Schedules.Standing was, Schedule is, SeatPlan plan) {
    var before = words(was.schedule().value(), was.plan());
    return of(actor, "SCHEDULE_EDITED", is, changes(before, words(is, plan)));
  }

  static Act removed(UserId actor, Schedules.Standing was) {
    var schedule = was.schedule().value();
    return of(actor, "SCHEDULE_REMOVED", schedule, words(schedule, was.plan()));
  }

  private static Act of(UserId actor, String action, ConcertId concert, Map<String, String> words) {
    return new Act(actor, action, "concert/" + concert.value(), words);
  }

  private static Act of(UserId actor, String action, Schedule about, Map<String, String> words) {
    words.put("concert", about.concert().value().toString());
    return new Act(actor, action, "schedule/" + about.id().value(), words);
  }

  private static Map<String, String> words(Billing billing) {
    var words = new LinkedHashMap<String, String>();
    words.put("title", billing.title());
    words.put("artist", billing.artist());
    words.put("venue", billing.venue());
    billing.description().ifPresent(text -> words.put("description", text));
    return words;
  }

  private static Map<String, String> words(Schedule schedule, SeatPlan plan) {
    var words = new LinkedHashMap<String, String>();
    words.put("startsAt", schedule.times().startsAt().toString());
    words.put("salesOpenAt", schedule.times().salesOpenAt().toString());
    words.put("salesCloseAt", schedule.times().salesCloseAt().toString());
    words.put("maxSeatsPerBuyer", Integer.toString(schedule.seatsPerBuyer()));
    words.put("seats", words(plan));
    return words;
  }

  /** {@code 10x10: VIP 170000 [1, 2], R 140000 [3, 4]}. */
  private static String words(SeatPlan plan) {
    return switch (plan) {
      case SeatPlan.Numbered(var seats, var grade, var price) ->
          "%d: %s %d".formatted(seats, grade.name(), price.won());
      case SeatPlan.InRows(var rows, var cols, var tiers) ->
          tiers.stream()
              .map(tier ->
                  "%s %d %s".formatted(tier.grade().name(), tier.price().won(), tier.rows()))
              .collect(Collectors.joining(", ", "%dx%d: ".formatted(rows, cols), ""));
    };
  }

  private static Map<String, String> changes(Map<String, String> was, Map<String, String> is) {
    var changes = new LinkedHashMap<String, String>();
    var names = new LinkedHashMap<>(was);
    names.putAll(is);
    for (var name : names.keySet()) {
      var before = was.getOrDefault(name, "");
      var after = is.getOrDefault(name, "");
      if (!before.equals(after)) {
        changes.put(name, before + " -> " + after);
      }
    }
    return changes;
  }
}

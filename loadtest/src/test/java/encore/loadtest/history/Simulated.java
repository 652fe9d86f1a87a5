package encore.loadtest.history;

import encore.loadtest.history.Audit.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A house in one thread with seats, wallets and a coupon, and people who come at random. */
final class Simulated {

  private static final int TTL = 2_000;

  /** A seat as it stands; without a booking it is free. */
  private record Seat(String booking, String owner, long until, boolean isSold) {
    static final Seat FREE = new Seat("", "", 0, false);
  }

  private final Story story;
  private final Map<String, Seat> seats = new HashMap<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Map<String, Long> balances = new HashMap<>();
  private final SimulatedCampaign campaign;

  private Simulated(long seed) {
    story = new Story(seed);
    campaign = new SimulatedCampaign(story);
  }

  /** Of so many moments. */
  static Story of(long seed, int moments) {
    var house = new Simulated(seed);
    for (var user : List.of("ann", "bob", "cat", "dan", "eve", "fay", "gil", "hal")) {
      house.balances.put(user, 500L);
      house.versions.put("wallet " + user, 1);
      house.story.rows.add(
          new Row(
              "wallet " + user,
              1,
              "CHARGE",
              "old-" + user,
              user,
              Story.OPENING.minusSeconds(9),
              null,
              500,
              500));
    }
    for (int i = 0; i < moments; i++) {
      house.story.tick();
      house.moment();
    }
    house.campaign.serve();
    return house.story;
  }

  private void moment() {
    switch (story.chance.nextInt(10)) {
      case 0, 1, 2 -> hold(user(), seat());
      case 3 -> letGo(seat());
      case 4 -> pay(seat());
      case 5 -> extend(seat());
      case 6 -> charge(user());
      case 7 -> look(user());
      case 8 -> campaign.ask(user());
      default -> campaign.promise(user());
    }
  }

  private String user() {
    var users = new ArrayList<>(balances.keySet());
    users.sort(null);
    return users.get(story.chance.nextInt(users.size()));
  }

  private String seat() {
    return "seat s/" + story.chance.nextInt(3);
  }

  private int next(String thing) {
    return versions.merge(thing, 1, Integer::sum);
  }

  private Outcome end() {
    return story.oneIn(20) ? Outcome.UNKNOWN : Outcome.OK;
  }

  private void hold(String user, String seat) {
    var stands = seats.getOrDefault(seat, Seat.FREE);
    boolean isLapsed =
        !stands.booking().isEmpty() && !stands.isSold() && stands.until() <= story.now();
    if (!stands.booking().isEmpty() && !isLapsed) {
      story.told(user, Act.HELD, List.of(seat), "", -1, Outcome.REFUSED, "SEAT_ALREADY_HELD");
      return;
    }
    if (isLapsed && story.oneIn(2)) {
      story.row(seat, next(seat), "EXPIRED", stands.booking(), "", null, 0, 0);
    }
    var booking = story.name("booking");
    seats.put(seat, new Seat(booking, user, story.now() + TTL, false));
    story.row(seat, next(seat), "HELD", booking, user, story.at(story.now() + TTL), 0, 0);
    var end = end();
    boolean isOk = end == Outcome.OK;
    story.told(user, Act.HELD, List.of(seat), isOk ? booking : "", isOk ? TTL : -1, end, "");
  }

  private boolean isStanding(Seat stands) {
    return !stands.booking().isEmpty() && (stands.isSold() || stands.until() > story.now());
  }

  private void letGo(String seat) {
    var stands = seats.getOrDefault(seat, Seat.FREE);
    if (isStanding(stands)) {
      var kind = stands.isSold() ? "CANCELLED" : "RELEASED";
      story.row(seat, next(seat), kind, stands.booking(), stands.owner(), null, 0, 0);
      story.told(stands.owner(), Act.ENDED, List.of(), stands.booking(), -1, end(), "");
      seats.remove(seat);
    }
  }

  private void pay(String seat) {
    var stands = seats.getOrDefault(seat, Seat.FREE);
    var owner = stands.owner();
    if (!isStanding(stands) || stands.isSold() || balances.get(owner) < 100) {
      return;
    }
    var payment = story.name("payment");
    seats.put(seat, new Seat(stands.booking(), owner, stands.until(), true));
    story.row(seat, next(seat), "CONFIRMED", stands.booking(), owner, null, 0, 0);
    move(owner, "USE", "payment/" + payment, -100);
    story.told(owner, Act.OPENED, List.of(), payment, -1, Outcome.OK, stands.booking());
    var end = end();
    var booking = end == Outcome.OK ? stands.booking() : "";
    var told = story.told(owner, Act.CONFIRMED, List.of(), booking, -1, end, payment);
    story.ops.add(
        new Op(
            1,
            owner,
            Act.USE,
            List.of(),
            "payment/" + payment,
            "",
            end == Outcome.OK ? balances.get(owner) : -1,
            end,
            "",
            told.invoked(),
            told.returned()));
  }

  private void extend(String seat) {
    var stands = seats.getOrDefault(seat, Seat.FREE);
    boolean isOnce =
        story.rows.stream().noneMatch(row -> row.title().equals("EXTENDED:" + stands.booking()));
    if (isStanding(stands) && !stands.isSold() && isOnce) {
      long until = stands.until() + TTL;
      seats.put(seat, new Seat(stands.booking(), stands.owner(), until, false));
      story.row(
          seat, next(seat), "EXTENDED", stands.booking(), stands.owner(), story.at(until), 0, 0);
      long left = until - story.now();
      story.told(stands.owner(), Act.EXTENDED, List.of(), stands.booking(), left, end(), "");
    }
  }

  private void move(String user, String kind, String name, long change) {
    long after = balances.merge(user, change, Long::sum);
    // What is set aside counts as a version, too, and is no transfer.
    int version = story.oneIn(3) ? next("wallet " + user) + 1 : next("wallet " + user);
    versions.put("wallet " + user, version);
    story.row("wallet " + user, version, kind, name, user, null, after, change);
  }

  /** Sometimes nobody is told, and asks again under the same key. */
  private void charge(String user) {
    var transfer = story.name("transfer");
    long amount = 1 + story.chance.nextInt(99);
    move(user, "CHARGE", transfer, amount);
    var wallet = List.of("wallet " + user);
    var end = end();
    boolean isOk = end == Outcome.OK;
    var note = Long.toString(amount);
    var op =
        story.told(
            user,
            Act.CHARGE,
            wallet,
            isOk ? transfer : "",
            isOk ? balances.get(user) : -1,
            end,
            note);
    if (!isOk && story.oneIn(2)) {
      story.ops.removeLast();
      story.ops.add(keyed(op, op.name(), op.value(), end, 0));
      story.ops.add(keyed(op, transfer, balances.get(user), Outcome.OK, 500));
    }
  }

  private static Op keyed(Op op, String name, long value, Outcome end, long later) {
    return new Op(
        op.fan(),
        op.actor(),
        op.act(),
        op.things(),
        name,
        "key-" + op.invoked(),
        value,
        end,
        op.note(),
        op.invoked() + later,
        op.returned() + later);
  }

  private void look(String user) {
    story.told(
        user, Act.BALANCE, List.of("wallet " + user), "", balances.get(user), Outcome.OK, "");
  }
}

package encore.bootstrap.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A house in which things have happened: seats are sold and held, there are a cart, an order,
 * coupons, lines with people in them, a draw, and news that nobody could read.
 *
 * @param fan who has bought all that
 * @param rival who wants what the fan wants
 * @param concert on sale, without a line
 * @param line on sale, and many wait
 * @param early not open yet, and some have come
 * @param drawn open, and lots were drawn
 * @param notes what the fan's browser keeps, for he has seen how the lots were announced
 */
record LivedIn(
    PageHouse house,
    Deeds fan,
    Deeds rival,
    List<Deeds> crowd,
    String concert,
    String schedule,
    String line,
    String early,
    String drawn,
    Map<String, Object> notes) {

  private static final int CROWD = 40;

  private static final List<Integer> BLOCKED = List.of(1, 10, 11, 20);
  private static final List<Integer> GIVEN =
      List.of(3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 22, 23, 24, 25, 26, 27, 28, 29, 74, 75, 76, 91);

  /** What each of the first of the crowd has bought. */
  private static final List<List<Integer>> SOLD =
      List.of(
          List.of(32, 33),
          List.of(37, 38, 39),
          List.of(42, 43),
          List.of(61, 62),
          List.of(65, 66, 67, 68),
          List.of(12, 13));

  /** What each of the next wants just now. */
  private static final List<List<Integer>> HELD =
      List.of(List.of(48, 49), List.of(57), List.of(71, 72, 73));

  private static final List<Integer> OWN = List.of(35, 36);
  private static final List<Integer> WANTED = List.of(54, 55);

  /** In a hall of its own: others use the demo's. */
  static LivedIn apart(PageHouse house) {
    var theatre = Theatre.of(house);
    var concert = theatre.concert("Paper Lanterns", "The Small Hours");
    return in(theatre, concert, theatre.date(concert, Duration.ofDays(-1)));
  }

  /** In the hall that everybody sees first. */
  static LivedIn demo(PageHouse house) {
    var theatre = Theatre.of(house);
    var concerts = theatre.admin().get("/api/admin/concerts?q=Summer");
    var concert = concerts.field("items.0.concertId");
    var dates = theatre.admin().get("/api/concerts/" + concert + "/dates");
    return in(theatre, concert, dates.field("items.0.scheduleId"));
  }

  private static LivedIn in(Theatre theatre, String concert, String schedule) {
    var house = theatre.house();
    var crowd = Stream.generate(() -> deeds(house)).limit(CROWD).toList();
    var line = theatre.concert("Harbour Lights", "Salt and Neon");
    theatre.date(line, Duration.ofDays(-1));
    theatre.line(line);
    var early = theatre.concert("Winter Garden", "Yuna Field");
    theatre.date(early, Duration.ofDays(1));
    theatre.line(early);
    var drawn = theatre.concert("Second Sun", "Ondo");
    theatre.date(drawn, Duration.ofDays(1));
    theatre.line(drawn);
    for (var one : crowd) {
      List.of(line, early, drawn).forEach(one::joins);
    }
    var fan = deeds(house).withMoney();
    var notes = notes(fan, drawn);
    theatre.opensNow(drawn);
    var lived =
        new LivedIn(house, fan, deeds(house), crowd, concert, schedule, line, early, drawn, notes);
    lived.sell(theatre.admin());
    lived.shop(theatre.admin());
    lived.park();
    lived.keepHolding();
    return lived;
  }

  /** By the names that queue/place/notes.js gives them. */
  private static Map<String, Object> notes(Deeds fan, String concert) {
    var index = Integer.valueOf(fan.joins(concert).field("queueNumber"));
    var commitment = fan.get("/api/queue/" + concert + "/proof").field("commitment");
    return Map.of(
        "index." + concert,
        Map.of("userId", fan.who().userId(), "index", index),
        "draw." + concert,
        Map.of("commitment", commitment, "seenAt", (double) Instant.now().toEpochMilli()));
  }

  private static Deeds deeds(PageHouse house) {
    return new Deeds(house, house.fan());
  }

  private void sell(Deeds admin) {
    var seats = "/api/admin/schedules/" + schedule + "/seats/";
    admin.post(
        seats + "block", "{\"seatNos\":%s,\"reason\":\"The mixer is there.\"}".formatted(BLOCKED));
    admin.post(
        seats + "complimentary",
        "{\"userId\":\"%s\",\"seatNos\":%s,\"reason\":\"An evening of the fan club.\"}"
            .formatted(crowd.getLast().who().userId(), GIVEN));
    for (int i = 0; i < SOLD.size(); i++) {
      var buyer = crowd.get(i).withMoney();
      buyer.pays(buyer.holds(schedule, SOLD.get(i)));
    }
    fan.pays(fan.holds(schedule, OWN));
  }

  private void shop(Deeds admin) {
    fan.post("/api/coupons/" + coupon(admin, "Opening week", Instant.EPOCH) + "/issue", "");
    coupon(admin, "For the encore", Instant.now().plus(Duration.ofDays(2)));
    // The newest are the rarest.
    var products = fan.get("/api/products?limit=10");
    fan.putsIntoCart(products.field("items.4.productId"), 2);
    fan.putsIntoCart(products.field("items.6.productId"), 1);
    fan.post("/api/orders", "{\"fromCart\":true}");
    fan.putsIntoCart(products.field("items.6.productId"), 1);
    fan.putsIntoCart(products.field("items.8.productId"), 3);
  }

  private static String coupon(Deeds admin, String name, Instant opens) {
    var campaign =
        """
        {"name":"%s","discount":{"type":"PERCENT","value":10},"opensAt":"%s",
         "closesAt":"2099-01-01T00:00:00Z","validDays":30,"totalQuantity":500,"issueMode":"SYNC"}
        """;
    return admin.post("/api/admin/coupons", campaign.formatted(name, opens)).field("couponId");
  }

  /** An event that a reader of ours has failed to take in. */
  private void park() {
    house
        .database()
        .sql()
        .sql(
            """
            INSERT INTO parked_event (
              id, consumer, event_id, type, aggregate, subject, version, told_at, topic,
              record_partition, record_offset, record_at, record_at_type, record_key, data, headers,
              why, attempts, error_class, error_message, error_stack, parked_at, letter_due_at,
              letter_sent_at)
            SELECT id, 'notification', uuidv7(), 'booking.confirmed', 'booking', id::text, 3, app_now(),
                   'booking-events', 2, 41, app_now(), 'CreateTime', id::text,
                   '{"bookingId":"' || id || '","seatNos":[12,13]}', '{}',
                   'FAILED', 3, 'java.lang.IllegalStateException', 'the notice has no reader',
                   'java.lang.IllegalStateException: the notice has no reader', app_now(),
                   app_now(), app_now()
              FROM (SELECT :id::uuid AS id) AS given
            """)
        .param("id", UUID.randomUUID())
        .update();
  }

  /** A hold ends by itself, and a picture is to have some. */
  void keepHolding() {
    IntStream.range(0, HELD.size())
        .forEach(i -> keepHolding(crowd.get(SOLD.size() + i), HELD.get(i)));
    keepHolding(fan, WANTED);
  }

  private void keepHolding(Deeds who, List<Integer> seats) {
    if (openOf(who).isEmpty()) {
      who.holds(schedule, seats);
    }
  }

  /** What the fan holds just now. */
  String held() {
    return openOf(fan);
  }

  private static String openOf(Deeds who) {
    return who.get("/api/bookings?status=HELD&limit=1").field("items.0.bookingId");
  }

  String bought() {
    return fan.get("/api/bookings?status=CONFIRMED&limit=1").field("items.0.bookingId");
  }

  String payment() {
    return fan.get("/api/payments?bookingId=" + bought()).field("items.0.paymentId");
  }

  String order() {
    return fan.get("/api/orders?limit=1").field("items.0.orderId");
  }

  String product() {
    return fan.get("/api/products?limit=1").field("items.0.productId");
  }

  /** The rival is faster; what he had of it before is free again. */
  void steal(int seat) {
    rival.holds(schedule, List.of(seat));
  }

  void giveBack() {
    var held = openOf(rival);
    if (!held.isEmpty()) {
      rival.delete("/api/bookings/" + held);
    }
  }
}

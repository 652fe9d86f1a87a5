package encore.bootstrap.browser;

import encore.application.identity.AccessTokens;
import encore.application.identity.Sessions;
import encore.application.identity.Users;
import encore.bootstrap.LocalServers;
import encore.bootstrap.RunningHouse;
import encore.bootstrap.Visitor;
import encore.bootstrap.demo.DemoData;
import encore.domain.identity.Account;
import encore.domain.identity.Email;
import encore.domain.identity.PasswordHash;
import encore.domain.identity.Role;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import encore.testing.servers.FreePorts;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A house with the demo's concerts, products, coupons and accounts, and robots in none of them. */
final class PageHouse {

  static final String PASSWORD = DemoData.PASSWORD;

  private final RunningHouse house;

  private PageHouse(RunningHouse house) {
    this.house = house;
    DemoData.plantIn(house::part);
  }

  /** One for all tests of the pages; it ends with the JVM. */
  static PageHouse shared() {
    return Shared.HOUSE;
  }

  static PageHouse over(LocalServers servers) {
    return over(servers, Map.of());
  }

  /** With these settings besides. */
  static PageHouse over(LocalServers servers, Map<String, String> more) {
    var port = Integer.toString(FreePorts.any());
    var callbacks = "http://127.0.0.1:%s/api/payments/webhooks/simulated".formatted(port);
    var settings = new HashMap<>(more);
    settings.put("server.port", port);
    settings.put("encore.card-gateway.callback-url", callbacks);
    // Nobody listens to the news here: a promise is kept by the look for late ones.
    settings.putIfAbsent("encore.coupon.issue.way", "async");
    return new PageHouse(RunningHouse.start(servers, settings));
  }

  URI url() {
    return house.url();
  }

  Database database() {
    return house.database();
  }

  /** Somebody without a browser. */
  Visitor visitor() {
    return house.visitor();
  }

  /** A use case, for what is not to be seen over HTTP. */
  <T> T part(Class<T> type) {
    return house.part(type);
  }

  void close() {
    house.close();
  }

  /** The same person without a page, as any other client of the API. */
  Visitor visitor(Fan fan) {
    return house.visitor().with(fan.accessToken());
  }

  Visitor admin() {
    return house.visitor().asAdmin();
  }

  /** Somebody new with so much in his wallet. */
  Fan fan(long won) {
    var fan = fan();
    charge(fan, won);
    return fan;
  }

  void charge(Fan fan, long won) {
    var path = "/api/users/%s/balance/charge".formatted(fan.userId());
    var charged = visitor(fan).post(path, "{\"amount\":%d}".formatted(won));
    require(charged, 200);
  }

  /** Without a page, with points. */
  void pay(Fan fan, String booking) {
    var buyer = visitor(fan);
    var wish = "{\"bookingId\":\"%s\",\"method\":\"POINT\"}".formatted(booking);
    var payment = require(buyer.post("/api/payments", wish), 201).get("paymentId").asString();
    require(buyer.post("/api/payments/%s/complete".formatted(payment), "{}"), 200);
  }

  /** What a test needs done before it begins, or its body is the failure. */
  static JsonNode require(Visitor.Answer answer, int status) {
    if (answer.status() != status) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
    return answer.json();
  }

  /** Somebody new. He has no password, and needs none. */
  Fan fan() {
    var email = new Email("fan-%s@example.com".formatted(UUID.randomUUID()));
    var account = new Account(new UserId(UUID.randomUUID()), email, "Anna", Role.USER);
    house.part(Users.class).add(account, new PasswordHash("{bcrypt}none"));
    return signedIn(account);
  }

  /** An account of the demo: fan1@example.com to fan9@example.com, admin@example.com. */
  Fan known(String email) {
    return signedIn(house.part(Users.class).find(new Email(email)).orElseThrow().account());
  }

  /** What he has in hand lasts some minutes only. */
  String token(Fan fan) {
    var known = house.part(Users.class).find(new Email(fan.email())).orElseThrow();
    return house.part(AccessTokens.class).issue(known.account()).value();
  }

  private Fan signedIn(Account account) {
    var refresh = house.part(Sessions.class).open(account.id()).orElseThrow();
    return new Fan(
        account.id().value().toString(),
        account.email().value(),
        account.name(),
        account.role().name(),
        house.part(AccessTokens.class).issue(account).value(),
        refresh.value());
  }

  /** Started at first use. */
  private static final class Shared {
    static final PageHouse HOUSE = over(LocalServers.forThisBuild());
  }
}

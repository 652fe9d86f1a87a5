package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.bootstrap.seed.Books;
import encore.bootstrap.seed.CleanUp;
import encore.bootstrap.seed.Seeder;
import encore.bootstrap.seed.Size;
import encore.loadtest.crowd.Passes;
import encore.loadtest.crowd.Passes.Pass;
import encore.loadtest.passes.Accounts;
import encore.loadtest.passes.AdminToken;
import encore.loadtest.passes.HouseKey;
import encore.loadtest.passes.LoggedInPasses;
import encore.loadtest.passes.SignedPasses;
import encore.loadtest.place.HousePromises;
import encore.loadtest.place.Look;
import encore.loadtest.scenario.BackOffice;
import encore.loadtest.scenario.Finding;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Wishes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A house with a small seed: what was made is sound, can be used, and goes again. */
@TestMethodOrder(OrderAnnotation.class)
class SeededHouseIT {

  /** As in production: somebody who signs in is not of this JVM. */
  private static final String PASSWORD_OF_ADMIN = "TestPassword123!";

  private static final String SCHEDULE = "7e570000-0000-8008-8000-000000000001";
  private static final String HASH = "{bcrypt}none";

  private static final RunningHouse HOUSE =
      RunningHouse.start(
          Map.of(
              "encore.identity.admin.email", "boss@example.com",
              "encore.identity.admin.password", PASSWORD_OF_ADMIN,
              "encore.outbox.relay", "true"));

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
  private final Books books = Books.at(HOUSE.databaseUrl());
  private final Seeder seeder = new Seeder(books, out);
  private final Passes signed = signed();

  private static Passes signed() {
    try {
      return new SignedPasses(HouseKey.of(SigningKey.pem()), 100, Accounts.TEST_USER::id);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @Test
  @Order(1)
  void whatWasSeededIsSoundAndSeedingAgainChangesNothing() throws Exception {
    assertThat(seeder.make(new Size(40, 5), HASH)).isEqualTo(45);
    // Somebody who signed up himself, under an address of the series.
    var stranger = HOUSE.user("test-user-101@example.com");
    assertThat(seeder.make(new Size(101, 12), HASH)).as("the rest").isEqualTo(60 + 7);
    assertThat(seeder.strangers(Accounts.TEST_USER)).isEqualTo(Map.of(101, stranger));
    assertThat(text()).contains("1 accounts test-user-… were there with other ids");

    var before = rows();
    assertThat(seeder.make(new Size(101, 12), HASH)).isZero();
    assertThat(rows()).isEqualTo(before);
    assertThat(text()).contains("0 accounts made, 113 were there");

    assertThat(books.count("SELECT count(*) FROM wallet WHERE balance = 1000000")).isEqualTo(113);
    assertThat(books.count("SELECT count(*) FROM cart")).isEqualTo(101);
    assertThat(books.count("SELECT count(*) FROM cart_item")).isEqualTo(303);
    assertThat(books.count("SELECT count(*) FROM product")).isEqualTo(10);
    assertThat(books.count("SELECT count(*) FROM schedule")).isEqualTo(5);
    assertThat(
            books.count("SELECT min(n) FROM (SELECT count(*) AS n FROM seat GROUP BY schedule_id)"))
        .isEqualTo(100);
    assertThat(books.count("SELECT sum(quota) FROM coupon")).isEqualTo(100_450);
    promisesHold();
  }

  @Test
  @Order(2)
  void aTokenMadeWithTheKeyOfTheHouseOpensItAndAnotherKeyDoesNot() throws Exception {
    var pass = signed.of(7);
    var me = HOUSE.visitor().with(pass.token()).get("/api/users/me");
    assertThat(me.status()).as(me.body()).isEqualTo(200);
    assertThat(me.json().get("email").asString()).isEqualTo("test-user-7@example.com");
    assertThat(signed.of(7)).isSameAs(pass);

    assertThat(new Look(HOUSE.url()).trusts(HouseKey.of(SigningKey.pem()).name())).isTrue();
    var foreign = HouseKey.of(SigningKey.pem(2048));
    assertThat(new Look(HOUSE.url()).trusts(foreign.name())).isFalse();
    var forged = new SignedPasses(foreign, 100, Accounts.TEST_USER::id).of(7);
    assertThat(HOUSE.visitor().with(forged.token()).get("/api/users/me").status()).isEqualTo(401);
  }

  @Test
  @Order(3)
  void whoHasNoKeySignsUpAndInAndHasSomethingToSpend() throws Exception {
    var passes = new LoggedInPasses(HOUSE.url(), Accounts.LOADTEST, 100);
    var pass = passes.of(90);
    var wallet = HOUSE.visitor().with(pass.token()).get("/api/users/" + pass.user() + "/balance");
    assertThat(wallet.status()).as(wallet.body()).isEqualTo(200);
    assertThat(wallet.body()).contains("1000000");
    assertThat(passes.of(90)).isSameAs(pass);
  }

  @Test
  @Order(4)
  void afterwardsTheAccountsAreGoneWithAllTheyMadeAndEveryPromiseHolds() throws Exception {
    for (int number = 1; number <= 4; number++) {
      buysAndOrders(signed.of(number), number);
    }
    var fan = HOUSE.visitor().with(signed.of(9).token());
    assertThat(fan.hold(SCHEDULE, "[50]").status()).isEqualTo(200);
    var cleanUp = new CleanUp(books, out);
    assertThat(cleanUp.counts())
        .containsAllEntriesOf(
            Map.of("accounts", 114L, "bookings", 5L, "payments", 4L, "orders", 4L));
    promisesHold();

    cleanUp.run();

    assertThat(cleanUp.counts().values()).containsOnly(0L);
    assertThat(books.count("SELECT count(*) FROM account")).as("the administrator").isEqualTo(1);
    assertThat(books.count("SELECT count(*) FROM booking")).isZero();
    assertThat(books.count("SELECT count(*) FROM payment")).isZero();
    assertThat(books.count("SELECT count(*) FROM shop_order")).isZero();
    assertThat(books.count("SELECT count(*) FROM cart")).isZero();
    assertThat(books.count("SELECT count(*) FROM seat WHERE status <> 'AVAILABLE'")).isZero();
    assertThat(text()).contains("before: {accounts=114").contains("after:  {accounts=0");
    promisesHold();

    assertThat(seeder.make(new Size(100, 12), HASH)).as("once more").isEqualTo(112);
    promisesHold();
  }

  @Test
  @Order(5)
  void aPromiseThatIsBrokenIsAFinding() throws Exception {
    forge(7);
    assertThat(findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(Finding::promise)
        .containsExactly("75 promises hold", "S6-stands-where-its-log-ends");
    forge(0);
    promisesHold();
  }

  private static void buysAndOrders(Pass pass, int seat) {
    var fan = HOUSE.visitor().with(pass.token());
    var held = fan.hold(SCHEDULE, "[" + seat + "]").json();
    var opened =
        fan.post(
            "/api/payments",
            "{\"bookingId\":\"%s\",\"method\":\"POINT\"}"
                .formatted(held.get("bookingId").asString()));
    var payment = opened.json().get("paymentId").asString();
    assertThat(fan.post("/api/payments/" + payment + "/complete", "{}").status()).isEqualTo(200);
    var ordered = fan.post("/api/orders", "{\"fromCart\":true}");
    assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
  }

  private static void promisesHold() throws Exception {
    assertThat(findings()).extracting(Finding::promise).containsExactly("76 promises hold");
  }

  private static List<Finding> findings() throws Exception {
    var admin = new AdminToken(HOUSE.url(), "boss@example.com", PASSWORD_OF_ADMIN);
    var office = new BackOffice(HOUSE.url(), admin);
    return new HousePromises().look(new Ground(HOUSE.url(), signed(), office, Wishes.NONE));
  }

  private static void forge(int fence) {
    HOUSE
        .database()
        .sql()
        .sql(
            """
            ALTER TABLE seat DISABLE TRIGGER seat_moves_by_the_book;
            UPDATE seat SET fence = %d WHERE schedule_id = '%s' AND number = 77;
            ALTER TABLE seat ENABLE TRIGGER seat_moves_by_the_book
            """
                .formatted(fence, SCHEDULE))
        .update();
  }

  /** Of every table that a seed writes: how many, and what is in them. */
  private Map<String, Long> rows() {
    return List.of(
            "account",
            "wallet",
            "transfer",
            "cart",
            "cart_item",
            "product",
            "stock",
            "coupon",
            "concert",
            "schedule",
            "seat")
        .stream()
        .collect(Collectors.toMap(table -> table, this::hashOf));
  }

  private Long hashOf(String table) {
    return HOUSE
        .database()
        .sql()
        .sql("SELECT coalesce(sum(hashtext(t::text)::bigint), 0) FROM " + table + " AS t")
        .query(Long.class)
        .single();
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}

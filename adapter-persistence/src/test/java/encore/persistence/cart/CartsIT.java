package encore.persistence.cart;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.cart.AddToCart;
import encore.application.cart.AddToCart.Outcome;
import encore.application.cart.CartDesk;
import encore.application.cart.Carts;
import encore.application.shared.Unavailable;
import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlShop;
import encore.testing.Showcase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Carts of people who press everything at once. */
class CartsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final JdbcCarts carts = new JdbcCarts(DATABASE.database());
  private final Showcase shelf = new Showcase();
  private final AddToCart adding = CartDesk.adding(carts, shelf, DATABASE.database());
  private final UserId fan = aBuyer();
  private final ProductId stick = product();

  @AfterEach
  void nobodyWaitedForEachOtherAndNoCartIsTooFull() {
    assertThat(DATABASE.deadlocks()).isZero();
    assertThat(
            count(
                "SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM cart_item"
                    + " GROUP BY cart_id) AS carts"))
        .isLessThanOrEqualTo(Carts.LINES_MAX);
  }

  @Test
  void fiftyWhoAddAtOnceToACartThatIsNotThereYetSumUp() throws Exception {
    race(50, _ -> () -> patiently(fan, stick, 1));

    assertThat(carts.look(fan)).containsExactly(new Wanted(stick, 50));
    assertThat(count("SELECT count(*) FROM cart WHERE user_id = '%s'".formatted(fan.value())))
        .isOne();
  }

  @Test
  void whatWouldBeTooManyChangesNothingHoweverManyTry() throws Exception {
    var told = race(40, _ -> () -> patiently(fan, stick, 4));

    assertThat(told).filteredOn(Outcome.Added.class::isInstance).hasSize(24);
    assertThat(told).contains(new Outcome.TooMany(96, 99));
    assertThat(carts.look(fan)).containsExactly(new Wanted(stick, 96));
  }

  @Test
  void fiftyThingsGoInAndNoneMoreHoweverManyComeAtOnce() throws Exception {
    var products = new ArrayList<ProductId>();
    for (int n = 0; n < 60; n++) {
      products.add(product());
    }

    var told = race(60, n -> () -> patiently(fan, products.get(n), 1));

    assertThat(told).filteredOn(Outcome.Added.class::isInstance).hasSize(Carts.LINES_MAX);
    assertThat(told).contains(new Outcome.TooManyThings(Carts.LINES_MAX));
    assertThat(carts.look(fan)).hasSize(Carts.LINES_MAX);
    var there = carts.look(fan).getFirst().product();
    assertThat(adding.add(new AddToCart.Command(fan, new Wanted(there, 2))))
        .as("more of what is there")
        .isEqualTo(new Outcome.Added());
  }

  @Test
  void whatIsNotForSaleDoesNotGoInAndStaysWhereItIs() {
    patiently(fan, stick, 2);
    shelf.put(stick.value(), 35_000, false);

    assertThat(patiently(fan, stick, 1)).isEqualTo(new Outcome.NoSuchProduct());
    assertThat(patiently(fan, new ProductId(UUID.randomUUID()), 1))
        .isEqualTo(new Outcome.NoSuchProduct());
    assertThat(carts.look(fan)).containsExactly(new Wanted(stick, 2));
  }

  @Test
  void aLineIsSetOnlyWhereItIs() {
    var setting = CartDesk.setting(carts, DATABASE.database());
    patiently(fan, stick, 2);

    assertThat(setting.set(fan, new Wanted(stick, 7))).isTrue();
    assertThat(setting.set(fan, new Wanted(product(), 1))).isFalse();
    assertThat(setting.set(aBuyer(), new Wanted(stick, 1))).isFalse();
    assertThat(carts.look(fan)).containsExactly(new Wanted(stick, 7));
  }

  @Test
  void whatIsTakenOutIsOutOnceMoreAndOfNobodyElse() {
    var clearing = CartDesk.clearing(carts);
    var other = aBuyer();
    var poster = product();
    for (var each : List.of(fan, other)) {
      patiently(each, stick, 1);
      patiently(each, poster, 1);
    }

    for (int n = 0; n < 2; n++) {
      clearing.clear(fan, Optional.of(stick));
      assertThat(carts.look(fan)).containsExactly(new Wanted(poster, 1));
    }
    for (int n = 0; n < 2; n++) {
      clearing.clear(fan, Optional.empty());
      assertThat(carts.look(fan)).isEmpty();
    }
    assertThat(carts.look(other)).hasSize(2);
  }

  /** Who takes out while others add: whatever comes last counts, and nothing comes back. */
  @Test
  void whatWasTakenOutIsNotCountedByWhoAddsLater() throws Exception {
    patiently(fan, stick, 50);

    race(11, n -> () -> n == 0 ? removed() : patiently(fan, stick, 1) instanceof Outcome.Added);

    assertThat(carts.look(fan))
        .allSatisfy(line -> assertThat(line.quantity()).isLessThanOrEqualTo(10));
  }

  @Test
  void whatIsPutThereIsThereWithTheTransactionOrNotAtAll() {
    patiently(fan, stick, 2);

    DATABASE
        .database()
        .inOne(
            () -> {
              assertThat(carts.lock(fan)).containsExactly(new Wanted(stick, 2));
              carts.empty(fan);
              assertThat(carts.lock(fan)).isEmpty();
              return false;
            },
            isDone -> isDone);

    assertThat(carts.look(fan)).containsExactly(new Wanted(stick, 2));
  }

  @Test
  void whoIsDeletedTakesHisCartAlong() {
    patiently(fan, stick, 2);
    var other = aBuyer();
    patiently(other, stick, 1);
    var sql = DATABASE.database().sql();
    sql.sql(
            """
            INSERT INTO account (id, email, name, password_hash, role)
            VALUES (:id, 'loadtest1@example.com', 'A fan', '{bcrypt}-', 'USER')
            """)
        .param("id", fan.value())
        .update();

    sql.sql("DELETE FROM public.users WHERE email LIKE 'loadtest%@example.com'").update();

    assertThat(carts.look(fan)).isEmpty();
    assertThat(count("SELECT count(*) FROM cart WHERE user_id = '%s'".formatted(fan.value())))
        .isZero();
    assertThat(carts.look(other)).hasSize(1);
  }

  private boolean removed() {
    while (true) {
      try {
        return carts.remove(fan, stick);
      } catch (Unavailable e) {
        // As below.
      }
    }
  }

  /** Who is told that we were busy asks again: nothing was added. */
  private Outcome patiently(UserId user, ProductId product, int quantity) {
    while (true) {
      try {
        return adding.add(new AddToCart.Command(user, new Wanted(product, quantity)));
      } catch (Unavailable e) {
        assertThat(e.reason()).isEqualTo(Unavailable.Reason.BUSY);
      }
    }
  }

  private ProductId product() {
    return shelf.put(new SqlShop(DATABASE.database()).product("Light stick"), 35_000, true);
  }

  private static long count(String question) {
    return DATABASE.database().sql().sql(question).query(Long.class).single();
  }
}

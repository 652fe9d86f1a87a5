package encore.persistence.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.consistency.Promise;
import encore.persistence.support.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** {@code questions-of-others.sql}, on a connection as psql has it, after a day of sales. */
class QuestionsOfOthersIT {

  /** Whose key is no key of ours is looked for by its word. */
  private static final String BY_ITS_WORD = "Index (Only )?Scan using %s_by_its_word";

  private static final TestDatabase DATABASE = TestDatabase.create();

  private static ADay day;

  private Connection connection;
  private JdbcClient psql;

  @BeforeAll
  static void aDayOfSales() {
    day = new ADay(DATABASE);
  }

  @BeforeEach
  void connect() throws SQLException {
    DATABASE.setClock(Optional.of(ADay.NOON));
    connection = DATABASE.connect();
    connection.setAutoCommit(false);
    psql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  @AfterEach
  void nothingHasHappened() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void allOfThemAreUnderstoodAsTheyAreWritten() {
    assertThat(QuestionsOfOthers.ALL).hasSize(14);
    var seat =
        Map.of("{TEST_SCHEDULE_ID}", "'" + uuid("SELECT min(id::text) FROM encore.schedule") + "'");
    assertThat(QuestionsOfOthers.ALL)
        .allSatisfy((each, question) -> {
          var words = new HashMap<>(seat);
          words.putAll(Map.of("{TEST_ROW}", "1", "{TEST_COL}", "1"));
          if (question.contains("SELECT")) {
            assertThat(ask(each, words)).as(each).isNotNull();
          }
        });
  }

  @Test
  void whatWasBookedIsCounted() {
    var where =
        Map.of(
            "{TEST_SCHEDULE_ID}",
            day.named("(SELECT schedule_id FROM encore.booking WHERE id = {sold})"));
    assertThat(booked(where, 1, 2)).isEqualTo(List.of("1"));
    assertThat(booked(where, 1, 3)).isEqualTo(List.of("0"));
  }

  private List<String> booked(Map<String, String> where, int row, int col) {
    var words = new HashMap<>(where);
    words.put("{TEST_ROW}", Integer.toString(row));
    words.put("{TEST_COL}", Integer.toString(col));
    return ask("one booking of a seat that many wanted", words);
  }

  @Test
  void couponsAreCounted() {
    var ours = Map.of("test-coupon-1", uuid("SELECT id FROM coupons WHERE name = 'Rush'"));

    assertThat(ask("how a coupon stands", ours))
        .containsExactly(ours.get("test-coupon-1") + " 2 2 0");
    assertThat(ask("nobody has two", ours)).containsExactly("2 2");
    assertThat(ask("how a coupon stands", Map.of())).as("of one that we do not know").isEmpty();
    assertThat(ask("nobody has two", Map.of())).containsExactly("0 0");
  }

  @Test
  void chargesAndOrdersAreCounted() {
    assertThat(ask("what was charged", Map.of())).containsExactly("2 501000");
    assertThat(ask("who charged", Map.of())).hasSize(2).allMatch(row -> row.matches("\\S+ 1 \\d+"));
    assertThat(ask("what came in", Map.of())).as("one was cancelled").containsExactly("2 19800");
    assertThat(ask("what was sold", Map.of()))
        .containsExactlyInAnyOrder(
            "00000000-0000-7000-8000-000000000001 1", "00000000-0000-7000-8000-000000000002 2");
    assertThat(
            column(
                "SELECT initial_quantity + 5 * (price = 2000)::int - quantity FROM stock JOIN products ON id = product_id"))
        .containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void aCartAmongAHundredThousandIsFoundByItsKey() {
    psql.sql(
            """
            SET LOCAL session_replication_role = replica;
            INSERT INTO encore.cart (id, user_id, updated_at) SELECT uuidv7(), uuidv7(), now() FROM generate_series(1, 100000);
            INSERT INTO encore.cart_item (cart_id, product_id, quantity, added_at)
            SELECT cart.id, product.id, 1, now() FROM encore.cart, encore.product;
            ANALYZE encore.cart, encore.cart_item
            """)
        .update();
    var ours = uuid("SELECT id FROM carts LIMIT 1");

    for (var cart : List.of("test-cart-1", ours)) {
      assertThat(String.join("\n", ask("how a cart is read", Map.of("test-cart-1", cart))))
          .containsPattern(BY_ITS_WORD.formatted("cart"))
          .contains("cart_item_pkey")
          .doesNotContain("Seq Scan");
    }
    assertThat(column("SELECT product_id FROM cart_items WHERE cart_id = '%s'".formatted(ours)))
        .hasSize(2);
  }

  @Test
  void whatIsOverdueIsFoundAndExpired() {
    DATABASE.setClock(Optional.of(ADay.NOON.plus(Duration.ofMinutes(6))));
    assertThat(ask("what is overdue", Map.of())).hasSize(1);
    assertThat(change("what is overdue is expired", Map.of())).isEqualTo(1);
    assertThat(ask("what is overdue", Map.of())).isEmpty();
  }

  @Test
  void whoIsRemovedTakesHisCartAlongAndLeavesTheBooks() {
    psql.sql(
            day.named(
                """
                    UPDATE encore.account SET email = 'loadtest1@example.com' WHERE id = {buyer};
                    INSERT INTO encore.cart (id, user_id, updated_at)
                    VALUES (uuidv7(), {buyer}, now()), (uuidv7(), {holder}, now());
                    INSERT INTO encore.cart_item (cart_id, product_id, quantity, added_at)
                    SELECT c.id, p.id, 1, now() FROM encore.cart c, encore.product p
                """))
        .update();

    assertThat(change("accounts of a test", Map.of())).isEqualTo(1);
    assertThat(column("SELECT count(*) FROM cart_items")).containsExactly("2");
    assertThat(psql.sql("DELETE FROM cart_items").update()).isEqualTo(2);
    assertThat(psql.sql("DELETE FROM carts WHERE updated_at > '2000-01-01'").update()).isEqualTo(1);
    assertThat(ask("what came in", Map.of())).containsExactly("2 19800");
    assertThat(broken()).isEmpty();
  }

  @Test
  void theOrdersOfATestAreForgottenByTheBook() {
    var before = column(day.named("SELECT balance FROM encore.wallet WHERE user_id = {buyer}"));

    assertThat(psql.sql("DELETE FROM orders WHERE created_at > '2000-01-01'").update())
        .isEqualTo(2);

    assertThat(ask("what came in", Map.of())).as("nothing").containsExactly("0 null");
    assertThat(ask("what was sold", Map.of())).isEmpty();
    assertThat(column("SELECT quantity FROM stock")).containsExactlyInAnyOrder("105", "100");
    assertThat(
            column(
                day.named(
                    "SELECT balance - %s FROM encore.wallet WHERE user_id = {buyer}"
                        .formatted(before.getFirst()))))
        .containsExactly("19800");
    assertThat(column("SELECT status FROM user_coupons WHERE payment_id IS NOT NULL")).hasSize(1);
    assertThat(broken()).isEmpty();
  }

  @Test
  void theRestOfATestIsForgottenToo() {
    var start = Map.of("{TEST_START_TIME}", "2000-01-01");

    assertThat(change("bookings of a test", start)).isEqualTo(4);
    assertThat(change("payments of a test", start)).isEqualTo(2);

    assertThat(column("SELECT status FROM booking")).isEmpty();
    // Of what nobody knows any more tickets, rankings and stands still speak.
    assertThat(broken()).isEqualTo(List.of());
  }

  private List<String> broken() {
    psql.sql("SET CONSTRAINTS ALL IMMEDIATE; SET LOCAL search_path = encore").update();
    var question = new Question(psql, Duration.ofHours(24));
    return Promises.all().stream()
        .filter(promise -> question.ask(promise, Optional.empty()).violations() > 0)
        .map(Promise::id)
        .toList();
  }

  private List<String> ask(String name, Map<String, String> words) {
    return column(QuestionsOfOthers.filled(name, words));
  }

  private int change(String name, Map<String, String> words) {
    return psql.sql(QuestionsOfOthers.filled(name, words)).update();
  }

  private String uuid(String sql) {
    return column(sql).getFirst();
  }

  /** Each row with all that is in it. */
  private List<String> column(String sql) {
    return psql.sql(sql).query((row, _) -> line(row)).list();
  }

  private static String line(ResultSet row) throws SQLException {
    int columns = row.getMetaData().getColumnCount();
    var line = new StringBuilder();
    for (int i : IntStream.rangeClosed(1, columns).toArray()) {
      line.append(i == 1 ? "" : " ").append(row.getString(i));
    }
    return line.toString();
  }
}

package encore.persistence.consistency;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.consistency.Promise;
import encore.domain.payment.PayMethod;
import encore.persistence.coupon.Mint;
import encore.persistence.payment.PayOffice;
import encore.persistence.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Who finds nothing may be blind: here the books are forged, one crime for each promise, by
 * somebody whom no trigger stops. Every crime is undone by a rollback, with the constraints it tore
 * down.
 */
class BrokenPromisesIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant LATELY = NOON.minusSeconds(600);
  private static final TestDatabase DATABASE = TestDatabase.create();

  private static Map<String, String> names;

  private Connection connection;
  private JdbcClient sql;

  /**
   * One has paid by points for two seats and come in, one by card and with a coupon; one holds a
   * seat, and has a coupon that he has not used.
   */
  @BeforeAll
  static void aDayAtTheBoxOffice() {
    DATABASE.setClock(Optional.of(NOON));
    var house = new PayOffice(DATABASE);
    var sold = house.held(500_000, 1, 2);
    var points = house.paid(sold, PayMethod.POINT);
    var carded = house.held(0, 1);
    var mint = new Mint(DATABASE.database());
    var campaign = mint.tenth(3);
    var coupon = mint.given(campaign, carded.buyer());
    var card = house.paid(carded, PayMethod.CARD, coupon);
    var held = house.held(1_000, 1);
    var spare = mint.given(campaign, held.buyer());
    names =
        Map.of(
            "{sold}", "'" + sold.id().value() + "'",
            "{buyer}", "'" + sold.buyer().value() + "'",
            "{points}", "'" + points.value() + "'",
            "{card}", "'" + card.value() + "'",
            "{coupon}", "'" + coupon.value() + "'",
            "{spare}", "'" + spare.value() + "'",
            "{held}", "'" + held.id().value() + "'",
            "{holder}", "'" + held.buyer().value() + "'");
    DATABASE.database().sql().sql(named(Crimes.text("the-day.sql"))).update();
  }

  @BeforeEach
  void nothingStopsAForger() throws SQLException {
    connection = DATABASE.connect();
    connection.setAutoCommit(false);
    sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    sql.sql("SET LOCAL search_path = encore; SET LOCAL session_replication_role = replica")
        .update();
  }

  @AfterEach
  void nothingHasHappened() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void soundBooksBreakNoPromise() {
    assertThat(broken(Optional.empty())).isEmpty();
    assertThat(broken(Optional.of(LATELY))).isEmpty();
  }

  @Test
  void everyPromiseHasItsCrime() {
    assertThat(Promises.all())
        .extracting(Promise::id)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Crimes.ALL.keySet());
  }

  @ParameterizedTest
  @MethodSource("crimes")
  void aCrimeBreaksItsPromiseAndNoOther(String promise) {
    var crime = Crimes.ALL.get(promise);
    sql.sql(named(crime.sql())).update();
    var expected = new TreeSet<>(crime.also());
    expected.add(promise);

    assertThat(broken(Optional.empty())).as("by a look at everything").isEqualTo(expected);
    assertThat(broken(Optional.of(LATELY))).as("lately").isEqualTo(expected);
  }

  static Set<String> crimes() {
    return new TreeSet<>(Crimes.ALL.keySet());
  }

  private TreeSet<String> broken(Optional<Instant> since) {
    var question = new Question(sql, Duration.ofHours(24));
    return Promises.all().stream()
        .filter(promise -> question.ask(promise, since).violations() > 0)
        .map(Promise::id)
        .collect(toCollection(TreeSet::new));
  }

  private static String named(String statement) {
    var text = statement;
    for (var name : names.entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    return text;
  }
}

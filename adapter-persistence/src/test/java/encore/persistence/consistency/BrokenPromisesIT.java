package encore.persistence.consistency;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.consistency.Promise;
import encore.persistence.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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

  private static final Instant LATELY = ADay.NOON.minusSeconds(600);
  private static final TestDatabase DATABASE = TestDatabase.create();

  private static ADay day;

  private Connection connection;
  private JdbcClient sql;

  @BeforeAll
  static void aDayAtTheBoxOffice() {
    day = new ADay(DATABASE);
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
    sql.sql(day.named(crime.sql())).update();
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
}

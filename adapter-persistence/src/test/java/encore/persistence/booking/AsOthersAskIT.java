package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.booking.Claim;
import encore.application.shared.Unavailable;
import encore.domain.booking.SeatState;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import encore.testing.BookKeeping;
import encore.testing.BoxOffice.Hall;
import encore.testing.BoxOffice.Transition;
import encore.testing.servers.Await;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks and repairs of load tests and playbooks, word by word, on a connection as psql has it. */
class AsOthersAskIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private static final String OVERDUE =
      """
      SELECT reservation_id, seat_no, held_expires_at
      FROM reservation
      WHERE status = 'HELD' AND held_expires_at < NOW();
      """;

  private static final String EXPIRE =
      """
      UPDATE reservation
      SET status = 'EXPIRED'
      WHERE status = 'HELD' AND held_expires_at < NOW();
      """;

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  private Hall hall;

  @BeforeEach
  void aHallAtNoon() throws Exception {
    office.setClock(NOON);
    update("DELETE FROM booking WHERE created_at > '2000-01-01'");
    hall = office.hall();
  }

  @Test
  void oneBookingIsFoundForASeatThatManyWanted() throws Exception {
    for (int i = 0; i < 5; i++) {
      office.claims().claim(claim(aBuyer(), hall, 6, 7));
    }

    assertThat(bookingsOf(2, 2)).containsExactly("1");
    assertThat(bookingsOf(1, 1)).containsExactly("0");
    office.setClock(NOON.plus(Duration.ofMinutes(5)));
    assertThat(bookingsOf(2, 2)).containsExactly("0");
  }

  @Test
  void theBookingsOfATestAreForgottenAndTheirSeatsAreFree() throws Exception {
    var before = claim(aBuyer(), hall, 1);
    office.claims().claim(before);
    office.setClock(NOON.plusSeconds(1));
    office.claims().claim(claim(aBuyer(), hall, 2, 3));

    update("DELETE FROM booking WHERE created_at > '%s';".formatted(NOON));

    assertThat(office.bookingsOf(hall)).isEqualTo(1);
    assertThat(office.stateOf(hall.seat(1).id())).isInstanceOf(SeatState.Held.class);
    assertThat(office.stateOf(hall.seat(2).id())).isInstanceOf(SeatState.Available.class);
    assertThat(office.transitions(hall))
        .extracting(Transition::kind)
        .containsExactly("HELD", "HELD", "RELEASED", "HELD", "RELEASED");
    assertThat(office.claims().claim(claim(aBuyer(), hall, 2, 3)))
        .isInstanceOf(Claim.Result.Won.class);
    BookKeeping.isSound(office.transitions(hall));
  }

  /** Somebody lets go of his seats while they are cleared away. */
  @Test
  void whatIsForgottenWhileItsBuyerWaitsIsNoSurprise() throws Exception {
    var held = claim(aBuyer(), hall, 1);
    office.claims().claim(held);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var cleaner = DATABASE.connect();
        var forget = cleaner.createStatement()) {
      cleaner.setAutoCommit(false);
      forget.executeUpdate("DELETE FROM booking WHERE created_at > '2000-01-01'");
      var terms = held.terms();
      var releasing = threads.submit(() -> office.holds().release(terms.id(), terms.buyer()));
      Await.until("he waits", Duration.ofSeconds(10), () -> DATABASE.waiting() == 1);
      cleaner.commit();

      assertThatThrownBy(() -> releasing.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(Unavailable.class);
      assertThat(office.holds().release(terms.id(), terms.buyer())).isEmpty();
    }
  }

  @Test
  void whatIsOverdueIsFoundAndExpired() throws Exception {
    office.claims().claim(claim(aBuyer(), hall, 1, 2));
    office.setClock(NOON.plus(Duration.ofMinutes(5)));

    assertThat(ask(OVERDUE)).hasSize(2);
    assertThat(update(EXPIRE)).isEqualTo(2);

    assertThat(ask(OVERDUE)).isEmpty();
    assertThat(office.stateOf(hall.seat(1).id())).isInstanceOf(SeatState.Available.class);
    assertThat(office.transitions(hall))
        .extracting(Transition::kind)
        .containsExactly("HELD", "EXPIRED", "HELD", "EXPIRED");
    BookKeeping.isSound(office.transitions(hall));
  }

  /** The clock of the question is months ahead of the one that decides. */
  @Test
  void whatIsNotReallyOverdueStays() throws Exception {
    office.claims().claim(claim(aBuyer(), hall, 1));
    office.setClock(NOON.plus(Duration.ofMinutes(5)).minusNanos(1_000));

    assertThat(ask(OVERDUE)).hasSize(1);
    assertThat(update(EXPIRE)).isZero();

    assertThat(office.stateOf(hall.seat(1).id())).isInstanceOf(SeatState.Held.class);
  }

  @Test
  void nothingElseIsWrittenHere() {
    office.claims().claim(claim(aBuyer(), hall, 1));

    assertThatThrownBy(() -> update("UPDATE reservation SET status = 'CONFIRMED'"))
        .hasMessageContaining("goes from HELD to EXPIRED");
    assertThatThrownBy(
            () -> update("UPDATE reservation SET status = 'EXPIRED', held_expires_at = now()"))
        .hasMessageContaining("goes from HELD to EXPIRED");
  }

  /** A load test makes its accounts before, and removes them afterwards. */
  @Test
  void theAccountsOfATestAreFoundAndRemovedWithTheirSessions() throws Exception {
    var fan = aBuyer();
    account(fan, "a.fan@example.com");
    var tester = aBuyer();
    account(tester, "loadtest1@example.com");
    account(aBuyer(), "loadtest2000@example.com");
    var booked = claim(tester, hall, 4);
    office.claims().claim(booked);

    assertThat(ask("SELECT COUNT(*) FROM users WHERE email LIKE 'loadtest%@example.com';"))
        .containsExactly("2");
    assertThat(update("DELETE FROM users WHERE email LIKE 'loadtest%@example.com';")).isEqualTo(2);

    assertThat(ask("SELECT email FROM users WHERE email LIKE '%@example.com'"))
        .containsExactly("a.fan@example.com");
    assertThat(ask("SELECT user_id FROM encore.session")).containsExactly(fan.value().toString());
    assertThat(office.bookings().booking(booked.terms().id(), tester)).isPresent();
    office.audit(hall);
  }

  private static void account(UserId user, String email) throws SQLException {
    update(
        """
        INSERT INTO encore.account (id, email, name, password_hash, role)
        VALUES ('%1$s', '%2$s', 'Tester', '{none}x', 'USER');
        INSERT INTO encore.session (id, user_id, token_hash, opened_at, issued_at, expires_at)
        VALUES (uuidv7(), '%1$s', sha256('x'), '2026-05-01', '2026-05-01', '2026-06-01');
        """
            .formatted(user.value(), email));
  }

  @Test
  void theApplicationLooksIntoItsOwnSchemaAlone() {
    assertThat(DATABASE.database().sql().sql("SHOW search_path").query(String.class).single())
        .isEqualTo("encore");
  }

  private List<String> bookingsOf(int row, int col) throws SQLException {
    return ask(
        """
        SELECT COUNT(*) FROM booking
        WHERE schedule_id = '%s'
          AND seat_row = %d
          AND seat_col = %d
          AND status IN ('PENDING', 'CONFIRMED');
        """
            .formatted(hall.schedule().value(), row, col));
  }

  private static List<String> ask(String question) throws SQLException {
    try (var connection = DATABASE.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static int update(String statement) throws SQLException {
    try (var connection = DATABASE.connect();
        var update = connection.createStatement()) {
      return update.executeUpdate(statement);
    }
  }
}

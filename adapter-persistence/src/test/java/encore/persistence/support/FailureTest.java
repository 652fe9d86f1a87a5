package encore.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.TransactionSystemException;

class FailureTest {

  @ParameterizedTest
  @CsvSource({
    "55P03, CONTENDED",
    "40P01, CONTENDED",
    "40001, CONTENDED",
    "57014, BUSY",
    "25P03, BUSY",
    "25P04, BUSY",
    "53300, BUSY",
    "08006, DOWN",
    "57P01, DOWN",
    "57P03, DOWN",
    "23505, OTHER",
    "42601, OTHER"
  })
  void whatAFailureMeansIsToldByItsState(String state, Failure meaning) {
    var failed =
        new DataAccessResourceFailureException("failed", new SQLException("because", state));

    assertThat(Failure.of(failed)).isEqualTo(meaning);
  }

  /** A COMMIT that was refused is over; one that nobody answered may have been done. */
  @Test
  void aRefusedCommitIsNotASilentOne() {
    var refused = new SQLException("wallet 1 has a balance without a transfer", "B0001");

    assertThat(Failure.of(new TransactionSystemException("no COMMIT", refused)))
        .isEqualTo(Failure.OTHER);
    assertThat(Failure.of(new TransactionSystemException("no COMMIT", new SQLException("closed"))))
        .isEqualTo(Failure.DOWN);
    assertThat(Failure.of(new TransactionSystemException("no COMMIT"))).isEqualTo(Failure.DOWN);
  }

  /** Spring says it in its own words where a repository was asked, and Jakarta in its own. */
  @Test
  void aStaleEntityIsContended() {
    var stale = new OptimisticLockException("version 3 is gone");

    assertThat(Failure.of(stale)).isEqualTo(Failure.CONTENDED);
    assertThat(Failure.of(new ObjectOptimisticLockingFailureException("stale", stale)))
        .isEqualTo(Failure.CONTENDED);
  }
}

package encore.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

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

  /** Spring says it in its own words where a repository was asked, and Jakarta in its own. */
  @Test
  void aStaleEntityIsContended() {
    var stale = new OptimisticLockException("version 3 is gone");

    assertThat(Failure.of(stale)).isEqualTo(Failure.CONTENDED);
    assertThat(Failure.of(new ObjectOptimisticLockingFailureException("stale", stale)))
        .isEqualTo(Failure.CONTENDED);
  }
}

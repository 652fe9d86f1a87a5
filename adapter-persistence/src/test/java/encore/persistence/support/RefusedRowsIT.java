package encore.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

/** A failure ends up in the log: it names the rule, and not the person. */
class RefusedRowsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Test
  void aRefusedRowIsNotInTheMessage() {
    var refused =
        catchThrowable(() ->
            DATABASE
                .database()
                .sql()
                .sql(
                    """
                    INSERT INTO account (id, email, name, password_hash, role)
                    VALUES (uuidv7(), 'minji@example.com', ' ', '{bcrypt}secret', 'USER')
                    """)
                .update());

    assertThat(refused)
        .rootCause()
        .hasMessageContaining("account_name_not_blank")
        .message()
        .doesNotContain("minji", "secret");
  }
}

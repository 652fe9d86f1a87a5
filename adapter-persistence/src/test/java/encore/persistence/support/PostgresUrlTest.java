package encore.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {

  @Test
  void anAddressCarriesUserPasswordAndOptions() {
    assertThat(PostgresUrl.parse("postgres://me:s%40crt+1@db.example:6432/booking?sslmode=require"))
        .isEqualTo(
            new PostgresUrl(
                "jdbc:postgresql://db.example:6432/booking?sslmode=require", "me", "s@crt+1"));
  }

  @Test
  void thePortMayBeLeftOut() {
    assertThat(PostgresUrl.parse("postgresql://me@db/booking"))
        .isEqualTo(new PostgresUrl("jdbc:postgresql://db:5432/booking", "me", ""));
  }

  @Test
  void theDriversOwnFormIsTakenAsItIs() {
    var jdbc = "jdbc:postgresql://db/booking?user=me&password=secret";

    assertThat(PostgresUrl.parse(jdbc)).isEqualTo(new PostgresUrl(jdbc, "", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "mysql://db/booking",
        "postgres://db",
        "postgres://a b:secret@db/x"
      })
  void anythingElseIsRefusedWithoutShowingAPassword(String url) {
    assertThatThrownBy(() -> PostgresUrl.parse(url))
        .hasMessageContaining("postgres://user:password@host:port/database")
        .hasMessageNotContaining("secret");
  }

  @Test
  void noPasswordIsEverPrinted() {
    assertThat(PostgresUrl.parse("jdbc:postgresql://db/booking?password=secret").toString())
        .isEqualTo("jdbc:postgresql://db/booking");
  }
}

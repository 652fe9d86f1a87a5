package encore.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

  @Test
  void anAddressHasOneSpelling() {
    assertThat(new Email("Fan1@EXAMPLE.com")).isEqualTo(new Email("fan1@example.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.de",
        "first.last+tag@sub.example.co.kr",
        "o'hara@example.com",
        "1@2.xn--3e0b707e"
      })
  void whatCanBeMailedToIsAnAddress(String text) {
    assertThat(Email.isAddress(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "@b.de",
        "a@.de",
        "a@b.",
        "a b@c.de",
        "a@b..de",
        ".a@b.de",
        "a.@b.de",
        "a@-b.de",
        "a@b.de ",
        "a@b.de\n",
        "a\u0000@b.de",
        "\"a\"@b.de",
        "ü@b.de",
        "a@b@c.de",
        "<a@b.de>",
        "a@[127.0.0.1]",
        "a@b.de,c@d.de"
      })
  void anythingElseIsNot(String text) {
    assertThat(Email.isAddress(text)).isFalse();
    assertThatThrownBy(() -> new Email(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Timeout(5)
  void noTextTakesLongToJudge() {
    assertThat(Email.isAddress("a".repeat(1_000_000))).isFalse();
    assertThat(Email.isAddress("a.".repeat(126) + "@")).isFalse();
    assertThat(Email.isAddress("a@" + "b-".repeat(120) + "!")).isFalse();
    assertThat(Email.isAddress("a".repeat(64) + "@" + "b".repeat(63) + ".com")).isTrue();
    assertThat(Email.isAddress("a".repeat(65) + "@b.com")).isFalse();
  }
}

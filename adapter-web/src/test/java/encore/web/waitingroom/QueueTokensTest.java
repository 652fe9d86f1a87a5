package encore.web.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.waitingroom.Ticket;
import encore.web.Scene;
import encore.web.support.HouseSecret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueTokensTest {

  private static final int TRIALS = 50_000;

  private final QueueTokens tokens = tokensOf("this house");

  @Test
  void whatIsWrittenIsRead() {
    var ticket = AtTheLine.ticket();
    var drawn = new Ticket(Scene.CONCERT, Scene.FAN, 0, Long.MAX_VALUE);
    var pass = AtTheLine.pass();

    assertThat(tokens.read(tokens.write(ticket))).contains(new QueueToken.OfTicket(ticket));
    assertThat(tokens.read(tokens.write(drawn))).contains(new QueueToken.OfTicket(drawn));
    assertThat(tokens.read(tokens.write(pass))).contains(new QueueToken.OfPass(pass));
  }

  @Test
  void aTokenFitsIntoAHeaderAndACookieAsItIs() {
    assertThat(tokens.write(AtTheLine.ticket())).hasSize(88).matches("[A-Za-z0-9_-]+");
    assertThat(tokens.write(AtTheLine.pass())).hasSize(104).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void anotherHouseOrAnotherPurposeHasAnotherKey() {
    var foreign = tokensOf("another house").write(AtTheLine.pass());
    var secret = new HouseSecret("this house".getBytes(StandardCharsets.UTF_8));

    assertThat(tokens.read(foreign)).isEmpty();
    assertThat(tokensOf("this house").read(tokens.write(AtTheLine.pass()))).isPresent();
    assertThat(secret.keyFor("a", "HmacSHA256")).isNotEqualTo(secret.keyFor("b", "HmacSHA256"));
  }

  /** Not one bit of one of ours may differ; the seed is fixed, so that a failure comes again. */
  @Test
  void noChangedTokenIsReadAndNoneThrows() {
    var dice = new Random(4);
    for (var ours :
        new String[] {tokens.write(AtTheLine.ticket()), tokens.write(AtTheLine.pass())}) {
      for (int i = 0; i < TRIALS; i++) {
        var changed = changed(ours, dice);
        if (!changed.equals(ours)) {
          assertThat(tokens.read(changed)).as(changed).isEmpty();
        }
      }
    }
  }

  @Test
  void everySingleBitCounts() {
    for (var ours :
        new String[] {tokens.write(AtTheLine.ticket()), tokens.write(AtTheLine.pass())}) {
      var bytes = Base64.getUrlDecoder().decode(ours);
      for (int bit = 0; bit < bytes.length * 8; bit++) {
        var turned = bytes.clone();
        turned[bit / 8] ^= (byte) (1 << (bit % 8));
        assertThat(tokens.read(Base64.getUrlEncoder().encodeToString(turned))).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "null", "====", "..", "\u0000", "토큰", "'; --"})
  void junkIsNotRead(String junk) {
    assertThat(tokens.read(junk)).isEmpty();
    assertThat(tokens.read(padded(junk, 88))).isEmpty();
    assertThat(tokens.read(padded(junk, 104))).isEmpty();
    assertThat(tokens.read(junk.repeat(100_000))).isEmpty();
  }

  private static String padded(String junk, int length) {
    return (junk + "A".repeat(length)).substring(0, length);
  }

  /** A few characters changed, cut off, doubled or put elsewhere. */
  private static String changed(String token, Random dice) {
    var chars = token.toCharArray();
    for (int n = dice.nextInt(4); n >= 0; n--) {
      int at = dice.nextInt(chars.length);
      switch (dice.nextInt(5)) {
        case 0 -> chars[at] = (char) dice.nextInt(128);
        case 1 -> chars[at] = (char) dice.nextInt(65_536);
        case 2 -> chars[at] = chars[dice.nextInt(chars.length)];
        case 3 -> chars = Arrays.copyOf(chars, dice.nextInt(1, chars.length + 3));
        default -> chars[at] = '=';
      }
    }
    return new String(chars);
  }

  private static QueueTokens tokensOf(String secret) {
    return new QueueTokens(new HouseSecret(secret.getBytes(StandardCharsets.UTF_8)));
  }
}

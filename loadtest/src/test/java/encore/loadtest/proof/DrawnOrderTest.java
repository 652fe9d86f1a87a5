package encore.loadtest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of ADR 27. */
class DrawnOrderTest {

  private static final byte[] SECRET =
      HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  private static final UUID CONCERT = UUID.fromString("018f3c1e-5a7b-7c2d-8e4f-0123456789ab");

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "2, 0 1, 1",
    "3, 0 2 1, 1",
    "10, 4 3 6 1 2 8 0 9 5 7, 7",
    "1000, 467 24 283 721 37 150 424 366 382 425, 427",
    "1000000, 26587 13653 515035 142159 277317 775052 457915 74198 661894 169740, 856134",
    "100000000, 34315836 96044404 45651086 23792898 33485062 65822451 6483065, 40671790",
  })
  void theOrderIsAsPublished(long count, String first, long last) {
    var order = new DrawnOrder(SECRET, CONCERT, count);
    var expected = Arrays.stream(first.split(" ")).map(Long::valueOf).toList();

    assertThat(LongStream.range(0, expected.size()).map(order::place).boxed())
        .containsExactlyElementsOf(expected);
    assertThat(order.place(count - 1)).isEqualTo(last);
  }

  @Test
  void allPlacesOfThreeHundredDrawsAreAsPublished() {
    var places = ByteBuffer.allocate(300 * 301 / 2 * Integer.BYTES);
    for (int count = 1; count <= 300; count++) {
      var order = new DrawnOrder(SECRET, CONCERT, count);
      LongStream.range(0, count).map(order::place).forEach(place -> places.putInt((int) place));
    }
    assertThat(HexFormat.of().formatHex(DrawnOrder.sha256(places.array())))
        .isEqualTo("f742e76198e26bbfe2854cf24354d785ab4de6189bd5bcfecc3dc9585b604871");
  }

  @Test
  void anotherSecretAndConcert() {
    var ones = HexFormat.of().parseHex("ff".repeat(32));
    var order = new DrawnOrder(ones, new UUID(0, 0), 4_567);

    assertThat(LongStream.range(0, 5).map(order::place).boxed())
        .containsExactly(1360L, 2551L, 1613L, 4525L, 956L);
    assertThat(order.place(4_566)).isEqualTo(2_965);
  }
}

package encore.domain.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.domain.catalog.ConcertId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTest {

  private static final DrawSecret SECRET =
      secret("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  private static final ConcertId CONCERT =
      new ConcertId(UUID.fromString("018f3c1e-5a7b-7c2d-8e4f-0123456789ab"));

  @Test
  void whateverTheCountEveryPlaceIsGivenToOne() {
    for (int count = 1; count <= 2_000; count++) {
      var draw = draw(count);
      var given = new BitSet(count);
      for (int index = 0; index < count; index++) {
        long place = draw.placeOf(index);
        given.set((int) place);
        assertThat(draw.indexAt(place)).isEqualTo(index);
      }
      assertThat(given.length()).isEqualTo(count);
      assertThat(given.cardinality()).isEqualTo(count);
    }
  }

  @Test
  void amongAMillionToo() {
    var draw = draw(1_000_000);
    var given = new BitSet();
    LongStream.range(0, 1_000_000).forEach(index -> given.set((int) draw.placeOf(index)));

    assertThat(given.nextClearBit(0)).isEqualTo(1_000_000);
    assertThat(given.length()).isEqualTo(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {65_535, 65_536, 65_537, 999_983, 12_345_678, 99_999_999, 100_000_000})
  void fromAPlaceThereIsAWayBack(long count) {
    var draw = draw(count);
    for (long index : new Random(count).longs(5_000, 0, count).toArray()) {
      long place = draw.placeOf(index);
      assertThat(place).isBetween(0L, count - 1);
      assertThat(draw.indexAt(place)).isEqualTo(index);
      assertThat(draw.placeOf(draw.indexAt(index))).isEqualTo(index);
    }
  }

  /** The vectors of ADR 27, which were computed by a program in another language. */
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
    var draw = draw(count);
    var expected = Arrays.stream(first.split(" ")).mapToLong(Long::parseLong).toArray();

    assertThat(LongStream.range(0, expected.length).map(draw::placeOf))
        .containsExactly(box(expected));
    assertThat(draw.placeOf(count - 1)).isEqualTo(last);
  }

  @Test
  void allPlacesOfThreeHundredDrawsAreAsPublished() {
    var places = ByteBuffer.allocate(300 * 301 / 2 * Integer.BYTES);
    for (int count = 1; count <= 300; count++) {
      LongStream.range(0, count).map(draw(count)::placeOf).forEach(p -> places.putInt((int) p));
    }
    assertThat(HexFormat.of().formatHex(Sha256.fresh().digest(places.array())))
        .isEqualTo("f742e76198e26bbfe2854cf24354d785ab4de6189bd5bcfecc3dc9585b604871");
  }

  @Test
  void anotherConcertOfTheVectors() {
    var draw = new Draw(secret("ff".repeat(32)), new ConcertId(new UUID(0, 0)), 4_567);

    assertThat(LongStream.range(0, 5).map(draw::placeOf))
        .containsExactly(1360L, 2551L, 1613L, 4525L, 956L);
    assertThat(draw.placeOf(4_566)).isEqualTo(2_965);
  }

  @Test
  void aSecretIsCommittedToByItsHashAndNeverShown() {
    assertThat(SECRET.commitment())
        .isEqualTo("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
    assertThat(secret(SECRET.hex())).isEqualTo(SECRET).hasSameHashCodeAs(SECRET);
    assertThat(secret("00".repeat(32))).isNotEqualTo(SECRET);
    assertThat(SECRET).hasToString("DrawSecret[***]");
    assertThatThrownBy(() -> new DrawSecret(new byte[31])).hasMessageContaining("32 bytes");
  }

  @Test
  void manyMayAskOneDrawAtOnce() throws Exception {
    var shared = draw(Draw.COUNT_MAX);
    var gate = new CyclicBarrier(4);
    Callable<List<Long>> asking =
        () -> {
          gate.await();
          return firstPlaces(shared);
        };

    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var answer : threads.invokeAll(Collections.nCopies(4, asking))) {
        assertThat(answer.get()).isEqualTo(firstPlaces(draw(Draw.COUNT_MAX)));
      }
    }
  }

  private static List<Long> firstPlaces(Draw draw) {
    return LongStream.range(0, 5_000).map(draw::placeOf).boxed().toList();
  }

  @Test
  void whoDidNotJoinHasNoPlace() {
    var draw = draw(10);
    for (long nobody : new long[] {-1, 10, Long.MAX_VALUE}) {
      assertThatThrownBy(() -> draw.placeOf(nobody)).hasMessageContaining("less than the count");
      assertThatThrownBy(() -> draw.indexAt(nobody)).hasMessageContaining("less than the count");
    }
    assertThatThrownBy(() -> draw(0)).hasMessageContaining("somebody");
    assertThatThrownBy(() -> draw(Draw.COUNT_MAX + 1)).hasMessageContaining("so many");
  }

  private static DrawSecret secret(String hex) {
    return new DrawSecret(HexFormat.of().parseHex(hex));
  }

  private static Draw draw(long count) {
    return new Draw(SECRET, CONCERT, count);
  }

  private static Long[] box(long[] numbers) {
    return Arrays.stream(numbers).boxed().toArray(Long[]::new);
  }
}

package encore.loadtest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.FreePort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckProofTest {

  private static final String COMMITMENT =
      "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd";
  private static final String BEFORE =
      """
      {"concertId":"018f3c1e-5a7b-7c2d-8e4f-0123456789ab","algorithm":"ENCORE-DRAW-1",
       "commitment":"%s","joined":1000,"opensAt":"2026-11-21T11:00:00Z"}
      """
          .formatted(COMMITMENT);
  private static final String AFTER =
      """
      {"concertId":"018f3c1e-5a7b-7c2d-8e4f-0123456789ab","algorithm":"ENCORE-DRAW-1",
       "commitment":"%s","joined":1000,
       "secret":"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
       "count":1000,"index":2,"place":283,
       "opensAt":"2026-11-21T11:00:00Z","openedAt":"2026-11-21T11:00:00.120Z"}
      """
          .formatted(COMMITMENT);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void aPlaceThatIsRightIsSaidSo() throws Exception {
    assertThat(check(AFTER, "--commitment", COMMITMENT)).isZero();
    assertThat(text(out))
        .contains("The commitment is the one that you noted.")
        .contains("The secret is the one that was committed to.")
        .contains("Your place is right: number 284 of 1,000 (index 2, place 283).")
        .doesNotContain("BROKEN");
  }

  @Test
  void withoutAnEarlierCommitmentItIsSaidWhatIsNotProven() throws Exception {
    assertThat(check(AFTER)).isZero();
    assertThat(text(out)).contains("only you can know");
  }

  @Test
  void allPlacesAreComputedWhenAskedFor() throws Exception {
    assertThat(check(AFTER, "--all", "--index", "999")).isZero();
    assertThat(text(out))
        .contains("Index 999 has number 428 of 1,000.")
        .contains("All 1,000 places are different");
  }

  @Test
  void beforeTheOpeningThereIsSomethingToNote() throws Exception {
    assertThat(check(BEFORE)).isZero();
    assertThat(text(out)).contains("Not opened yet").contains(COMMITMENT);
  }

  @Test
  void aProofOfNobodyIsCheckedForWhatItSays() throws Exception {
    assertThat(check(AFTER.replace("\"index\":2,\"place\":283,", ""))).isZero();
    assertThat(text(out)).contains("names nobody's place");
  }

  /** Each field of it, changed by whoever would like another order. */
  @ParameterizedTest
  @CsvSource({
    "0123456789ab, 0123456789ac, index 2 has place",
    "ENCORE-DRAW-1, ENCORE-DRAW-2, which nobody knows",
    "630dcd, 630dce, belongs to another secret",
    "1d1e1f, 1d1e1e, belongs to another secret",
    "1d1e1f, 1d1e1e, index 2 has place",
    "count\":1000, count\":1001, index 2 has place",
    "count\":1000, count\":1001, are drawn",
    "count\":1000, count\":0, no count",
    "count\":1000, count\":null, no count",
    "index\":2, index\":3, index 3 has place 721",
    "index\":2, index\":null, belong together",
    "index\":2, index\":1000, belong together",
    "place\":283, place\":284, index 2 has place 283",
    "place\":283, place\":null, belong together",
    "joined\":1000, joined\":1001, have joined",
    "openedAt, forgotten, before the opening",
    "11:00:00.120, 10:59:59.999, before its time",
    "secret\":\", forgotten\":\", kept back",
  })
  void aChangedFieldIsNoticed(String published, String changed, String finding) throws Exception {
    assertThat(AFTER).contains(published);
    assertThat(check(AFTER.replace(published, changed))).isEqualTo(98);
    assertThat(text(out)).containsPattern("BROKEN: .*" + finding);
  }

  @Test
  void anotherSecretWithACommitmentThatFitsItIsNoticedByWhoNotedTheFirst() throws Exception {
    var other = "f".repeat(64);
    assertThat(check(AFTER, "--commitment", other)).isEqualTo(98);
    assertThat(text(out)).contains("BROKEN: the commitment is not the one that you noted");
    assertThat(check(BEFORE, "--commitment", other)).isEqualTo(98);
  }

  @ParameterizedTest
  @CsvSource({
    "1d1e1f, 1d1e, secret cannot be read",
    "0123456789ab, xyz, concertId cannot be read",
    "'{', '[', not JSON",
  })
  void whatIsNoProofIsCalledSo(String published, String changed, String message) throws Exception {
    assertThat(check(AFTER.replace(published, changed))).isEqualTo(3);
    assertThat(text(err)).startsWith("Not a proof").contains(message);
  }

  @Test
  void aProofIsFetchedWithTheTicketOfWhoAsks() throws Exception {
    var house = FreePort.listening();
    house.createContext(
        "/proof",
        exchange -> {
          boolean isKnown = "t1".equals(exchange.getRequestHeaders().getFirst("Queue-Token"));
          var body = AFTER.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(isKnown ? 200 : 404, isKnown ? body.length : -1);
          exchange.getResponseBody().write(isKnown ? body : new byte[0]);
          exchange.close();
        });
    house.start();
    try {
      var url = "http://localhost:" + house.getAddress().getPort() + "/proof";
      assertThat(run(url, "--header", "Queue-Token: t1")).isZero();
      assertThat(run(url)).isEqualTo(3);
      assertThat(text(err)).contains("answered 404");
    } finally {
      house.stop(0);
    }
  }

  @Test
  void aWrongCommandLineIsToldInOneLine() throws Exception {
    for (var wrong : List.of("", "--all", "p.json --much", "p.json --index", "p.json --index x")) {
      assertThat(run(wrong.split(" "))).as(wrong).isEqualTo(2);
    }
    assertThat(text(err)).contains("Which proof?").contains("no option --much").hasLineCount(5);
    assertThat(run("nowhere.json")).isEqualTo(3);
  }

  private int check(String proof, String... options) throws Exception {
    var file = Files.writeString(folder.resolve("proof.json"), proof);
    var arguments = new ArrayList<>(List.of(file.toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) throws IOException {
    try (var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        var failed = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      return CheckProof.run(List.of(arguments), printed, failed);
    }
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}

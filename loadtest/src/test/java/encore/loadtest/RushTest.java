package encore.loadtest;

import static encore.loadtest.TicketOffice.won;
import static org.assertj.core.api.Assertions.assertThat;

import encore.loadtest.TicketOffice.Reply;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class RushTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void oneWinnerEndsWithZeroAndATable() throws Exception {
    try (var office = TicketOffice.answering(won("b1"))) {
      assertThat(rush("--url", office.url().toString(), "--buyers", "20")).isZero();
      assertThat(text(out))
          .contains("20 buyers with 20 accounts ask for seat [1] of s1 at once")
          .contains("     1  200")
          .contains("    19  409 SEAT_ALREADY_HELD")
          .contains("p99")
          .contains("won [b1]")
          .contains("As promised");
    }
  }

  @Test
  void twoWinnersEndWith98() throws Exception {
    try (var office = TicketOffice.answering(won("b1"), won("b2"))) {
      assertThat(rush("--url", office.url().toString(), "--buyers", "5")).isEqualTo(98);
      assertThat(text(out)).contains("BROKEN: the same seat was given away 2 times.");
    }
  }

  @Test
  void anyOtherAnswerEndsWith99() throws Exception {
    try (var office =
        TicketOffice.answering(won("b1"), new Reply(500, "{\"code\":\"INTERNAL\"}"))) {
      assertThat(rush("--url", office.url().toString(), "--buyers", "5")).isEqualTo(99);
      assertThat(text(out)).contains("500 INTERNAL").contains("Unexpected: 1 won");
    }
  }

  @Test
  void nobodyAtHomeEndsWith3() throws Exception {
    assertThat(rush("--url", "http://localhost:1")).isEqualTo(3);
    assertThat(text(err)).startsWith("Not reachable: http://localhost:1").hasLineCount(1);
  }

  @Test
  void aServerThatIsNotOursEndsWith3() throws Exception {
    try (var office = TicketOffice.answering()) {
      assertThat(rush("--url", office.url() + "/", "--schedule", "s1", "--seat", "7"))
          .isEqualTo(99);
    }
    try (var other = TicketOffice.closed()) {
      assertThat(rush("--url", other.url().toString())).isEqualTo(3);
      assertThat(text(err)).contains("/api/concerts?status=ON_SALE answered 404").hasLineCount(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --fast 1               | There is no option --fast.
          --buyers               | --buyers needs a value.
          --buyers 0             | --buyers is a number from 1 to 10000, not 0.
          --buyers ten           | --buyers is a number from 1 to 10000, not ten.
          --buyers 5 --accounts 6| --accounts is a number from 1 to 5, not 6.
          --seat 1,              | --seat is a number from 1 to 1000000, not .
          --url localhost:8080   | --url is the address of a server, not localhost:8080.
          """)
  void misuseEndsWith2AndOneLine(String arguments, String line) throws Exception {
    assertThat(rush(arguments.split(" "))).isEqualTo(2);
    assertThat(text(err)).startsWith(line).hasLineCount(1);
  }

  private int rush(String... arguments) throws InterruptedException {
    return Rush.run(new ArrayList<>(List.of(arguments)), print(out), print(err));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

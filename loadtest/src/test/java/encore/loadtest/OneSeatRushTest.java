package encore.loadtest;

import static encore.loadtest.TicketOffice.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.loadtest.OneSeatRush.Crowd;
import encore.loadtest.TicketOffice.Reply;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OneSeatRushTest {

  @Test
  void countsOneWinnerAndEverybodyElse() throws Exception {
    try (var office = TicketOffice.answering(won("b1"))) {
      var report = rush(office, new Crowd(50, 50)).run();

      assertThat(report.answers())
          .containsExactly(entry(200, "", 1), entry(409, "SEAT_ALREADY_HELD", 49));
      assertThat(report.bookings()).containsExactly("b1");
      assertThat(report.isAsPromised()).isTrue();
      assertThat(report.isBroken()).isFalse();
    }
  }

  @Test
  void seesASeatThatIsGivenAwayTwice() throws Exception {
    try (var office = TicketOffice.answering(won("b1"), won("b2"))) {
      var report = rush(office, new Crowd(10, 10)).run();

      assertThat(report.bookings()).containsExactlyInAnyOrder("b1", "b2");
      assertThat(report.isBroken()).isTrue();
      assertThat(report.isAsPromised()).isFalse();
    }
  }

  @Test
  void aPageInsteadOfJsonIsAnAnswerWithoutACode() throws Exception {
    try (var office = TicketOffice.answering(won("b1"), new Reply(502, "<html>Bad gateway"))) {
      var report = rush(office, new Crowd(10, 10)).run();

      assertThat(report.answers()).containsEntry(new Answer(502, ""), 1);
      assertThat(report.isAsPromised()).isFalse();
    }
  }

  @Test
  void buyersShareAccounts() throws Exception {
    try (var office = TicketOffice.answering(won("b1"))) {
      var report = rush(office, new Crowd(20, 1)).run();

      assertThat(office.tokens).containsExactly("token of rush1@example.com");
      assertThat(office.asked).hasSize(20);
      assertThat(report.isAsPromised()).isTrue();
    }
  }

  @Test
  void whoIsToldThatSigningInIsBusyComesBack() throws Exception {
    try (var office = TicketOffice.answering(won("b1"))) {
      office.busy.set(5);
      rush(office, new Crowd(3, 3)).run();

      assertThat(office.tokens).hasSize(3);
      assertThat(rush(office, new Crowd(3, 3)).run().answers()).hasSize(1);
    }
  }

  @Test
  void asksForTheSeatsOfTheSchedule() throws Exception {
    try (var office = TicketOffice.answering(won("b1"))) {
      rush(office.url(), List.of(12, 13), new Crowd(1, 1)).run();

      assertThat(office.asked).containsExactly("{\"scheduleId\":\"s1\",\"seatNos\":[12, 13]}");
    }
  }

  @Test
  void latencyIsCountedFromTheGate() throws Exception {
    try (var office = TicketOffice.answering(won("b1"))) {
      var latency = rush(office, new Crowd(50, 50)).run().latency();

      assertThat(latency.p50()).isPositive().isLessThanOrEqualTo(latency.p95());
      assertThat(latency.p99()).isBetween(latency.p95(), latency.max());
      assertThat(latency.max()).isLessThan(Duration.ofSeconds(30));
    }
  }

  @Test
  void nobodyAtHomeIsAnException() {
    var nowhere = rush(URI.create("http://localhost:1"), List.of(1), new Crowd(2, 2));

    assertThatThrownBy(nowhere::run).isInstanceOf(ConnectException.class);
  }

  private static OneSeatRush rush(TicketOffice office, Crowd crowd) {
    return rush(office.url(), List.of(1), crowd);
  }

  private static OneSeatRush rush(URI url, List<Integer> seats, Crowd crowd) {
    var out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new OneSeatRush(url, "s1", seats, crowd, new SignedIn(url, out));
  }

  private static Map.Entry<Answer, Integer> entry(int status, String code, int count) {
    return Map.entry(new Answer(status, code), count);
  }
}

package encore.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventsTest {

  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

  @Test
  void eventsAreReadAcrossChunksAndUntilTheEnd() throws Exception {
    try (var house =
            OddHouse.with(caller -> {
              caller.request();
              caller.say(HEAD + "d\r\nretry: 3000\n\n\r\n");
              caller.say("8\r\n: hb\n\nid\r\n11\r\n: 7\nevent: seats\n\r\n");
              caller.say("16\r\ndata: one\ndata: two\n\n\n\r\n0\r\n\r\n");
            });
        var events = Events.of(house.url(), Request.get("/s"), SILENCE)) {
      assertThat(events.status()).isEqualTo(200);
      assertThat(events.next().orElseThrow().retry()).contains(Duration.ofSeconds(3));
      var event = events.next().orElseThrow();
      assertThat(event.id()).isEqualTo("7");
      assertThat(event.name()).isEqualTo("seats");
      assertThat(event.data()).isEqualTo("one\ntwo");
      assertThat(events.next()).isEmpty();
      assertThat(house.heard().getFirst())
          .contains("Accept: text/event-stream")
          .doesNotContain("json");
    }
  }

  /** It arrives with its last line, whatever comes behind it and when. */
  @Test
  void anEventDoesNotWaitForTheNextOne() throws Exception {
    try (var house =
            OddHouse.with(caller -> {
              caller.request();
              caller.say(HEAD + "9\r\ndata: x\n\n");
              caller.pause(SILENCE.toMillis());
            });
        var events = Events.of(house.url(), Request.get("/s"), SILENCE)) {
      assertThat(events.next().orElseThrow().data()).isEqualTo("x");
    }
  }

  @Test
  void aHouseThatSaysNothingIsGoneAndOneThatHangsUpIsToo() throws Exception {
    try (var house =
            OddHouse.with(caller -> {
              caller.request();
              caller.say(HEAD);
              caller.pause(SILENCE.toMillis());
            });
        var events = Events.of(house.url(), Request.get("/s"), Duration.ofMillis(200))) {
      assertThatThrownBy(events::next).isInstanceOf(SocketTimeoutException.class);
    }
    try (var house = OddHouse.with(caller -> caller.say(HEAD + "9\r\ndata"));
        var events = Events.of(house.url(), Request.get("/s"), SILENCE)) {
      assertThatThrownBy(events::next).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whoClosesWakesWhoReads() throws Exception {
    try (var house =
            OddHouse.with(caller -> {
              caller.request();
              caller.say(HEAD);
              caller.pause(60_000);
            });
        var events = Events.of(house.url(), Request.get("/s"), Duration.ofMinutes(1))) {
      var closer = Thread.ofVirtual().unstarted(events::close);
      closer.start();
      assertThatThrownBy(events::next).isInstanceOf(IOException.class);
      closer.join();
    }
  }
}

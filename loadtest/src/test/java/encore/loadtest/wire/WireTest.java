package encore.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection to houses that keep to HTTP in their own way, and to some that do not. */
class WireTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Request GET = Request.get("/a");
  private static final Request POST = Request.post("/a", "{}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200\nContent-Length: 5\n\nhello",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello",
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nhe\r\n3\r\nllo\r\n0\r\nT: t\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\nContent-Length: 9\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
      })
  void everyFormOfAnAnswerIsRead(String answer) throws Exception {
    try (var house = OddHouse.answering(answer);
        var wire = new Wire(house.url(), PATIENCE)) {
      for (int i = 0; i < 3; i++) {
        assertThat(wire.send(POST).body()).isEqualTo("hello");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\n\r\nhello",
        "HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nConnection: keep-alive, Close\r\nContent-Length: 5\r\n\r\nhello",
      })
  void theEndOfAConnectionIsUnderstood(String answer) throws Exception {
    try (var house =
            OddHouse.with(caller -> {
              caller.request();
              caller.say(answer);
            });
        var wire = new Wire(house.url(), PATIENCE)) {
      for (int i = 1; i <= 3; i++) {
        assertThat(wire.send(POST).body()).isEqualTo("hello");
        assertThat(house.connections()).isEqualTo(i);
      }
      assertThat(house.heard()).hasSize(3);
    }
  }

  @Test
  void aConnectionIsKeptAndWhatHasNoBodyEndsWithItsHead() throws Exception {
    var head = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
    try (var house = OddHouse.answering(head);
        var wire = new Wire(house.url(), PATIENCE)) {
      for (int i = 0; i < 300; i++) {
        assertThat(wire.send(Request.of("HEAD", "/a", "")).body()).isEmpty();
      }
      assertThat(house.connections()).isEqualTo(1);
    }
    try (var house = OddHouse.answering("HTTP/1.1 204 No Content\r\n\r\n");
        var wire = new Wire(house.url(), PATIENCE)) {
      assertThat(wire.send(POST).status()).isEqualTo(204);
      assertThat(wire.send(GET).status()).isEqualTo(204);
      assertThat(house.connections()).isEqualTo(1);
    }
  }

  @Test
  void whoSaysMoreThanHeWasAskedIsNotAskedAgainOnThatConnection() throws Exception {
    try (var house = OddHouse.answering(OddHouse.ok("one") + OddHouse.ok("two"));
        var wire = new Wire(house.url(), PATIENCE)) {
      assertThat(wire.send(POST).body()).isEqualTo("one");
      assertThat(wire.send(POST).body()).isEqualTo("one");
      assertThat(house.connections()).isEqualTo(2);
    }
  }

  @Test
  void aHouseThatHungUpInBetweenIsAskedOnAnotherConnectionAndOnce() throws Exception {
    var closed = new Semaphore(0);
    try (var house =
            OddHouse.with(caller -> {
              caller.request();
              caller.say(OddHouse.ok("one"));
              closed.release();
            });
        var wire = new Wire(house.url(), PATIENCE)) {
      for (int i = 1; i <= 20; i++) {
        assertThat(wire.send(GET).body()).isEqualTo("one");
        closed.acquire();
      }
      assertThat(house.heard()).hasSize(20);
    }
  }

  /** Nobody knows whether it was read, so only what changes nothing is sent twice. */
  @Test
  void aHouseThatHangsUpInsteadOfAnsweringIsAskedAgainOnlyWhenThatChangesNothing()
      throws Exception {
    var served = new AtomicInteger();
    try (var house =
            OddHouse.with(caller -> {
              caller.request();
              caller.say(OddHouse.ok("one"));
              caller.request();
              served.incrementAndGet();
            });
        var wire = new Wire(house.url(), PATIENCE)) {
      assertThat(wire.send(GET).body()).isEqualTo("one");
      assertThat(wire.send(GET).body()).isEqualTo("one");
      assertThat(served).hasValue(1);
      assertThat(house.heard()).hasSize(3);

      assertThatThrownBy(() -> wire.send(POST.keyed("k"))).isInstanceOf(IOException.class);
      assertThat(house.heard()).hasSize(4);
      assertThat(wire.send(POST).body()).isEqualTo("one");
    }
  }

  @Test
  void aHouseThatNeverAnswersAFirstRequestIsNotAskedForEver() throws Exception {
    try (var house = OddHouse.with(caller -> caller.request());
        var wire = new Wire(house.url(), PATIENCE)) {
      assertThatThrownBy(() -> wire.send(GET)).isInstanceOf(IOException.class);
      assertThat(house.heard()).hasSize(1);
    }
  }

  @Test
  void aByteNowAndThenIsNoAnswerInTime() throws Exception {
    var patience = Duration.ofMillis(400);
    try (var house =
            OddHouse.with(caller -> {
              caller.request();
              for (char letter : OddHouse.ok("x".repeat(1_000)).toCharArray()) {
                caller.say(String.valueOf(letter));
                caller.pause(50);
              }
            });
        var wire = new Wire(house.url(), patience)) {
      long began = System.nanoTime();
      assertThatThrownBy(() -> wire.send(GET)).isInstanceOf(SocketTimeoutException.class);
      // With a new patience for each byte it would be 50 s.
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "HTTP/1.1 x00 OK\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\n\r\n",
        "HTTP/2 200\r\n\r\n",
        "SSH-2.0-OpenSSH_9.9\r\n",
        "\r\n\r\n\r\n",
      })
  void whatIsNoAnswerIsCalledSoAndTheNextRequestIsNotItsVictim(String words) throws Exception {
    var calls = new AtomicInteger();
    try (var house =
            OddHouse.with(caller -> {
              caller.request();
              caller.say(calls.incrementAndGet() == 1 ? words : OddHouse.ok("fine"));
            });
        var wire = new Wire(house.url(), PATIENCE)) {
      assertThatThrownBy(() -> wire.send(GET)).isInstanceOf(IOException.class);
      assertThat(wire.send(GET).body()).isEqualTo("fine");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x: y\r\n", "HTTP/1.1 100 Continue\r\n\r\n"})
  void whatHasNoEndIsNotWaitedFor(String again) throws Exception {
    try (var house =
            OddHouse.with(caller -> {
              caller.request();
              if (!again.startsWith("HTTP")) {
                caller.say("HTTP/1.1 200 OK\r\n");
              }
              for (int i = 0; i < 100_000; i++) {
                caller.say(again.repeat(100));
              }
            });
        var wire = new Wire(house.url(), PATIENCE)) {
      assertThatThrownBy(() -> wire.send(GET))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aHouseMayLiveBehindAPath() throws Exception {
    try (var house = OddHouse.answering(OddHouse.ok("hello"));
        var wire = new Wire(URI.create(house.url() + "/shop/"), PATIENCE)) {
      wire.send(Request.post("/api/a?b=1", "{\"name\":\"석\"}").by("t").keyed("k"));
      assertThat(house.heard().getFirst())
          .startsWith(
              "POST /shop/api/a?b=1 HTTP/1.1\r\nHost: " + house.url().getAuthority() + "\r\n")
          .contains("\r\nAuthorization: Bearer t\r\n", "\r\nIdempotency-Key: k\r\n")
          .endsWith("\r\n\r\n{\"name\":\"석\"}");
    }
  }

  @Test
  void addressesOfAllKinds() {
    assertThat(Door.of(URI.create("http://[::1]:8080/")))
        .isEqualTo(new Door("[::1]", 8080, false, "[::1]:8080", ""));
    assertThat(Door.of(URI.create("http://[::1]:8080/")).address().getAddress().isLoopbackAddress())
        .isTrue();
    assertThat(Door.of(URI.create("https://shop.example.com/a/b/")))
        .isEqualTo(new Door("shop.example.com", 443, true, "shop.example.com", "/a/b"));
    assertThatThrownBy(() -> Door.of(URI.create("shop")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

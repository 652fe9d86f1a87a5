package encore.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * Takes spans by OTLP over HTTP, and knows of protobuf only that bytes and texts stand in it as
 * they are.
 */
final class SpanReceiver implements AutoCloseable {

  private final HttpServer server;
  private final List<String> posts = new CopyOnWriteArrayList<>();
  private final List<String> types = new CopyOnWriteArrayList<>();
  private final CountDownLatch mayAnswer;

  private SpanReceiver(int holds) {
    mayAnswer = new CountDownLatch(holds);
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  static SpanReceiver open() {
    return new SpanReceiver(0);
  }

  /** Takes what it is sent and says nothing, until it is closed. */
  static SpanReceiver mute() {
    return new SpanReceiver(1);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      types.add(exchange.getRequestHeaders().getFirst("Content-Type"));
      posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
      mayAnswer.await();
      exchange.sendResponseHeaders(200, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<String> types() {
    return types;
  }

  int posts() {
    return posts.size();
  }

  /** Whether an id came, as bytes. */
  boolean hasId(String hex) {
    return has(new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1));
  }

  boolean has(String text) {
    return posts.stream().anyMatch(post -> post.contains(text));
  }

  @Override
  public void close() {
    mayAnswer.countDown();
    server.stop(0);
  }
}

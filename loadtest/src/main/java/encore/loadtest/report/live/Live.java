package encore.loadtest.report.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import encore.loadtest.measure.Frame;
import encore.loadtest.report.Begun;
import encore.loadtest.report.live.Viewers.Viewer;
import encore.loadtest.report.page.Shell;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves one page, and the seconds of a run as they come. Nothing that watches can slow the run.
 */
public final class Live implements AutoCloseable {

  public static final int PORT = 5665;

  private static final int PORTS_TRIED = 20;
  private static final int VIEWERS_MAX = 50;
  private static final long FAREWELL_MILLIS = 1_500;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Viewers viewers = new Viewers();
  private final byte[] page;

  private Live(HttpServer server) {
    this.server = server;
    this.page =
        Shell.connected("live.js")
            .around("live", LivePage.CONTENT)
            .getBytes(StandardCharsets.UTF_8);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * On that port, or the next one that is free.
   *
   * @throws IOException if none of them is
   */
  public static Live from(int port) throws IOException {
    for (int tried = port; ; tried++) {
      try {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), tried);
        return new Live(HttpServer.create(here, 0));
      } catch (BindException e) {
        if (tried == port + PORTS_TRIED) {
          throw e;
        }
      }
    }
  }

  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public void begins(Begun begun) {
    viewers.begin(Words.of(begun));
  }

  /**
   * The next second.
   *
   * @param house what the house told last
   */
  public void second(Frame frame, Map<String, Double> house) {
    viewers.frame(Words.of(frame, house));
  }

  /** The last that is told: where the report is. */
  public void ended(int exitCode, String words, String report) {
    viewers.end(Words.ofEnd(exitCode, words, report));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/" -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
        }
        case "/events" -> stream(exchange);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until the end, or until he hangs up, or is dropped. */
  private void stream(HttpExchange exchange) throws IOException, InterruptedException {
    if (viewers.count() >= VIEWERS_MAX) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    var viewer = viewers.enter();
    try {
      write(exchange, viewer);
    } finally {
      viewers.leave(viewer);
    }
  }

  private void write(HttpExchange exchange, Viewer viewer)
      throws IOException, InterruptedException {
    var out = exchange.getResponseBody();
    for (var piece = viewer.next(); !piece.equals(Viewers.END); piece = viewer.next()) {
      out.write(piece.getBytes(StandardCharsets.UTF_8));
      out.flush();
      if (!viewers.isHere(viewer)) {
        return;
      }
    }
  }

  int watching() {
    return viewers.count();
  }

  /** Whoever watches is told the end first. */
  @Override
  public void close() {
    try {
      viewers.empty(FAREWELL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}

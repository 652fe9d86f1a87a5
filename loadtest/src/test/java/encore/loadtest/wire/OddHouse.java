package encore.loadtest.wire;

import encore.loadtest.FreePort;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A house of sockets that does with each connection what a test says. */
public final class OddHouse implements AutoCloseable {

  /** What is done with one connection; afterwards it is closed. */
  public interface Manners {
    void serve(Caller caller) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Manners manners;
  private final AtomicInteger connections = new AtomicInteger();
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch over = new CountDownLatch(1);

  private OddHouse(Manners manners) throws IOException {
    this.server = FreePort.socket();
    this.manners = manners;
    Thread.ofVirtual().start(this::accept);
  }

  public static OddHouse with(Manners manners) throws IOException {
    return new OddHouse(manners);
  }

  /** As a house ought to be: answers everything with this, and keeps connections. */
  public static OddHouse answering(String answer) throws IOException {
    return with(caller -> {
      while (!caller.request().isEmpty()) {
        caller.say(answer);
      }
    });
  }

  public static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  /** Somebody who has connected. */
  public final class Caller {
    private final Socket socket;
    private final InputStream in;

    Caller(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** The whole of it; empty when he has hung up. */
    public String request() throws IOException {
      var text = new StringBuilder();
      while (text.indexOf("\r\n\r\n") < 0) {
        int c = in.read();
        if (c < 0) {
          return "";
        }
        text.append((char) c);
      }
      var length = text.toString().replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");
      if (length.matches("\\d+")) {
        text.append(new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8));
      }
      heard.add(text.toString());
      return text.toString();
    }

    public void say(String words) throws IOException {
      socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }

    /** For so long, or until the house is closed. */
    public void pause(long millis) throws InterruptedException {
      boolean _ = over.await(millis, TimeUnit.MILLISECONDS);
    }
  }

  private void accept() {
    try {
      while (true) {
        var socket = server.accept();
        connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      manners.serve(new Caller(socket));
    } catch (IOException _) {
      // The caller has had enough.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  public int connections() {
    return connections.get();
  }

  public List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    server.close();
    for (var socket : open) {
      socket.close();
    }
  }
}

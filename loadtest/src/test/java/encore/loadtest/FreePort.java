package encore.loadtest;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Never one that the system hands out to clients: ours would be in each other's way. */
public final class FreePort {

  private FreePort() {}

  /** Something that takes a port, or fails because somebody else has it. */
  private interface Taker<T> {
    T on(InetSocketAddress address) throws IOException;
  }

  public static HttpServer listening() throws IOException {
    return taken(address -> HttpServer.create(address, 1_000));
  }

  public static ServerSocket socket() throws IOException {
    return taken(address -> new ServerSocket(address.getPort(), 1_000, address.getAddress()));
  }

  private static <T> T taken(Taker<T> taker) throws IOException {
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try {
        return taker.on(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      } catch (BindException taken) {
        // Somebody else's; the next one.
      }
    }
    throw new IOException("no free port");
  }
}

package encore.loadtest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house behind TLS, which shows a name. */
class SecretWireTest {

  private static final char[] PASSWORD = "secret".toCharArray();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @Test
  void aHouseIsAskedInSecretAndOnlyIfItIsTheOneThatWasMeant() throws Exception {
    var context = context();
    var server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 10);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 5);
          exchange
              .getResponseBody()
              .write("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    var there = ":" + server.getAddress().getPort();
    try (var named =
            new Wire(
                URI.create("https://localhost" + there), PATIENCE, context.getSocketFactory());
        var other =
            new Wire(
                URI.create("https://127.0.0.1" + there), PATIENCE, context.getSocketFactory());
        var stranger = new Wire(URI.create("https://localhost" + there), PATIENCE)) {
      for (int i = 0; i < 3; i++) {
        assertThat(named.send(Request.get("/a")).body()).isEqualTo("hello");
      }
      assertThatThrownBy(() -> other.send(Request.get("/a"))).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> stranger.send(Request.get("/a"))).isInstanceOf(IOException.class);
    } finally {
      server.stop(0);
    }
  }

  private static int port() throws IOException {
    try (var free = encore.loadtest.FreePort.socket()) {
      return free.getLocalPort();
    }
  }

  private SSLContext context() throws Exception {
    var file = folder.resolve("keys.p12");
    var made =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "a",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    new String(PASSWORD),
                    "-keystore",
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(made.waitFor()).isZero();
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}

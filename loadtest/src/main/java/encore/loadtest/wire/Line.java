package encore.loadtest.wire;

import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One connection, from being made to being closed. */
final class Line implements AutoCloseable {

  private final SocketChannel channel;
  private final Socket socket;
  private final Incoming incoming;

  private Line(SocketChannel channel, Socket socket, int buffer) throws IOException {
    this.channel = channel;
    this.socket = socket;
    this.incoming = new Incoming(socket, buffer);
  }

  static Line to(Door door, Duration patience, SSLSocketFactory secrets, int buffer)
      throws IOException {
    var channel = opened();
    try {
      int millis = Math.toIntExact(patience.toMillis());
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.socket().connect(door.address(), millis);
      channel.socket().setSoTimeout(millis);
      var socket = door.isSecret() ? secret(channel.socket(), door, secrets) : channel.socket();
      return new Line(channel, socket, buffer);
    } catch (IOException e) {
      channel.close();
      throw named(e);
    }
  }

  private static SocketChannel opened() throws IOException {
    try {
      return SocketChannel.open();
    } catch (IOException e) {
      throw named(e);
    }
  }

  /** Whoever answers must be who is asked for: a plain SSLSocket would not look. */
  private static Socket secret(Socket plain, Door door, SSLSocketFactory secrets)
      throws IOException {
    var socket = (SSLSocket) secrets.createSocket(plain, door.host(), door.port(), true);
    var strict = new SSLParameters();
    strict.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(strict);
    socket.startHandshake();
    return socket;
  }

  /** What is missing here, and not there, has a name: nobody shall look for it in the house. */
  private static IOException named(IOException e) {
    var message = String.valueOf(e.getMessage());
    if (message.contains("Too many open files")) {
      return new Wire.Exhausted(
          "no more connections: this process has as many files open as it"
              + " may. Raise the limit first: ulimit -n 65536");
    }
    if (e instanceof BindException || message.contains("Cannot assign requested address")) {
      return new Wire.Exhausted(
          "no more connections: this machine has no port left for one."
              + " See net.ipv4.ip_local_port_range, and net.ipv4.tcp_tw_reuse");
    }
    return e;
  }

  /** Whether the other side has hung up, or says something that nobody asked for. */
  boolean isStale() {
    if (incoming.hasMore()) {
      return true;
    }
    try {
      channel.configureBlocking(false);
      int read = channel.read(ByteBuffer.allocate(1));
      channel.configureBlocking(true);
      return read != 0;
    } catch (IOException _) {
      return true;
    }
  }

  /** A house that hung up before it reads shows here, or when its answer is awaited. */
  void write(byte[] bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes);
    } catch (SocketException e) {
      throw new Wire.HungUp(e.toString());
    }
  }

  Incoming incoming() {
    return incoming;
  }

  @Override
  public void close() {
    try {
      socket.close();
      channel.close();
    } catch (IOException _) {
      // It is of no more use in any case.
    }
  }
}

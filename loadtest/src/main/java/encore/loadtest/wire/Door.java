package encore.loadtest.wire;

import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Where a house is, as connections and requests need it.
 *
 * @param name for the header {@code Host}
 * @param prefix before every path, for a house behind somebody else's address; without a slash at
 *     its end
 */
record Door(String host, int port, boolean isSecret, String name, String prefix) {

  static Door of(URI house) {
    var host = house.getHost();
    if (host == null) {
      throw new IllegalArgumentException(house + " is no address of a house");
    }
    boolean isSecret = "https".equalsIgnoreCase(house.getScheme());
    int usual = isSecret ? 443 : 80;
    int port = house.getPort() < 0 ? usual : house.getPort();
    var name = house.getPort() < 0 ? host : host + ":" + port;
    return new Door(host, port, isSecret, name, withoutSlash(house.getRawPath()));
  }

  private static String withoutSlash(String path) {
    return path == null ? "" : path.replaceFirst("/+$", "");
  }

  /** Looked up anew for each connection: a house may move. */
  InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }
}

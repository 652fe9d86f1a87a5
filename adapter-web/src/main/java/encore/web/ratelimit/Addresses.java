package encore.web.ratelimit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as people and proxies write them. Nobody is ever asked what a name means. */
final class Addresses {
  private Addresses() {}

  private static final int LENGTH_MAX = 64;
  private static final int NETWORK_BYTES = 8;
  private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
  private static final Pattern IPV6_IN_BRACKETS =
      Pattern.compile("\\[([0-9a-fA-F:.]+)](?::\\d{1,5})?");
  private static final Pattern IPV6 = Pattern.compile("([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)");

  /** With or without a port; without a zone, which means something on one machine only. */
  static Optional<InetAddress> read(String text) {
    var written = text.strip();
    if (written.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    for (var form : new Pattern[] {IPV4, IPV6_IN_BRACKETS, IPV6}) {
      var match = form.matcher(written);
      if (match.matches()) {
        return literal(match.group(1));
      }
    }
    return Optional.empty();
  }

  /** Of the other end of the connection, which Tomcat may write with a zone. */
  static Optional<InetAddress> ofPeer(String text) {
    int zone = text.indexOf('%');
    return read(zone < 0 ? text : text.substring(0, zone));
  }

  /** Whom it belongs to, as far as one can tell: a household has a /64 of IPv6 to choose from. */
  static String networkOf(InetAddress address) {
    return address instanceof Inet4Address
        ? address.getHostAddress()
        : HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64";
  }

  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}

package encore.loadtest.place;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Keeps a crowd from houses that people live in. */
public final class Guard {

  /** It is not to be hit; the message says what would have to be. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private static final Pattern PROFILES = Pattern.compile("encore_house\\{profiles=\"([^\"]*)\"");
  private static final Pattern PRODUCTION = Pattern.compile("(?i)(^|,)prod(uction)?(,|$)");

  private Guard() {}

  /**
   * Only this machine and private networks, or what somebody has named twice.
   *
   * @throws UnknownHostException if there is no such host
   */
  public static void checkHost(URI house, String hostIsMine) throws IOException {
    var host = house.getHost();
    if (host == null || !String.valueOf(house.getScheme()).matches("https?")) {
      throw new Refused("--base-url is the address of a house, http://…, and not " + house + ".");
    }
    if (host.equalsIgnoreCase(hostIsMine)) {
      return;
    }
    if (!Arrays.stream(InetAddress.getAllByName(host)).allMatch(Guard::isNear)) {
      throw new Refused(
          host
              + " is neither this machine nor in a private network. If it is yours to hit, say so:"
              + " --host-is-mine "
              + host);
    }
  }

  /**
   * A house says itself how it runs; nothing takes this back.
   *
   * @param metrics as it shows them; empty where it does not
   */
  public static void checkProfile(URI house, String metrics) {
    var found = PROFILES.matcher(metrics);
    if (found.find() && PRODUCTION.matcher(found.group(1)).find()) {
      throw new Refused(house + " runs with the profile " + found.group(1) + ": never that one.");
    }
  }

  private static boolean isNear(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || isUniqueLocal(address.getAddress());
  }

  /** fc00::/7, which the JDK has no word for. */
  private static boolean isUniqueLocal(byte[] address) {
    return address.length == 16 && (address[0] & 0xfe) == 0xfc;
  }
}

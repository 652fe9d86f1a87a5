package encore.web.ratelimit;

import java.net.InetAddress;
import java.util.List;

/** Networks as {@code 10.0.0.0/8} and {@code fd00::/8}; without a length it is one address. */
record NetworkRanges(List<Range> ranges) {

  static NetworkRanges of(List<String> written) {
    return new NetworkRanges(written.stream().map(Range::of).toList());
  }

  boolean contain(InetAddress address) {
    for (var range : ranges) {
      if (range.contains(address.getAddress())) {
        return true;
      }
    }
    return false;
  }

  /** Its first address, and how many bits of it count. */
  private record Range(InetAddress first, int bits) {

    static Range of(String written) {
      int slash = written.indexOf('/');
      var first =
          Addresses.read(slash < 0 ? written : written.substring(0, slash))
              .orElseThrow(() -> new IllegalArgumentException("not a network: " + written));
      int all = first.getAddress().length * Byte.SIZE;
      int bits = slash < 0 ? all : Integer.parseInt(written.substring(slash + 1).strip());
      if (bits < 0 || bits > all) {
        throw new IllegalArgumentException("not a network: " + written);
      }
      return new Range(first, bits);
    }

    boolean contains(byte[] address) {
      var begin = first.getAddress();
      if (address.length != begin.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit += Byte.SIZE) {
        int rest = Math.max(0, Byte.SIZE - (bits - bit));
        int differ = (begin[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & 0xFF;
        if (differ >> rest != 0) {
          return false;
        }
      }
      return true;
    }
  }
}

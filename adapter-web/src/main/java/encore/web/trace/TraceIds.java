package encore.web.trace;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Where every id of a trace that begins here comes from. */
public final class TraceIds {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TRACE_BYTES = 16;
  private static final int STEP_BYTES = 8;

  private TraceIds() {}

  public static String trace() {
    return hex(TRACE_BYTES);
  }

  public static String step() {
    return hex(STEP_BYTES);
  }

  private static String hex(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

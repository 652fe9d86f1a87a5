package encore.web.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** A port in the range that is ours. */
public final class FreePort {
  private FreePort() {}

  private static final int FROM = 20_000 + (int) (ProcessHandle.current().pid() % 1_000) * 10;

  public static int pick() {
    return IntStream.range(FROM, 32_000).filter(FreePort::isFree).findFirst().orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}

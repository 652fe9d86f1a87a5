package encore.web.poster;

import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a body that may be long, and its sender slow. */
final class Upload {

  /** Others wait for his place, so that a trickle must end some time. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int BYTES_AT_A_TIME = 64 * 1024;

  private Upload() {}

  /** How long it may be at most is the matter of {@link encore.web.support.BodyLimit}. */
  static byte[] read(InputStream body) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    var bytes = new ByteArrayOutputStream();
    var some = new byte[BYTES_AT_A_TIME];
    for (int read = body.read(some); read >= 0; read = body.read(some)) {
      bytes.write(some, 0, read);
      if (System.nanoTime() - end > 0) {
        throw Refusal.of(Problem.IMAGE_UNREADABLE);
      }
    }
    return bytes.toByteArray();
  }
}

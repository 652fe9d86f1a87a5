package encore.web.pages;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * How a file is made small for its way, the smallest first. Each file once, so it may take time.
 */
enum Packing {
  ZSTD {
    @Override
    byte[] pack(byte[] content) {
      return Zstd.compress(content, 17);
    }

    // Native code: not where the JVM was not told that it may run some, nor on every system.
    @Override
    boolean isThere() {
      try {
        return Zstd.class.getModule().isNativeAccessEnabled() && Zstd.maxCompressionLevel() > 0;
      } catch (LinkageError e) {
        return false;
      }
    }
  },

  GZIP {
    @Override
    byte[] pack(byte[] content) {
      var bytes = new ByteArrayOutputStream();
      try (var gzip = new Tight(bytes)) {
        gzip.write(content);
      } catch (IOException e) {
        throw new UncheckedIOException("memory does not fail", e);
      }
      return bytes.toByteArray();
    }
  };

  private static final Pattern CODING =
      Pattern.compile("\\s*([\\w*-]+)\\s*(?:;\\s*q\\s*=\\s*([\\d.]+)\\s*)?(?:,|$)");

  abstract byte[] pack(byte[] content);

  boolean isThere() {
    return true;
  }

  /** As it is called on the wire. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The best of those that somebody says he can unpack. */
  static Optional<Packing> bestOf(@Nullable String acceptEncoding) {
    return Arrays.stream(values())
        .filter(packing -> packing.isAccepted(acceptEncoding == null ? "" : acceptEncoding))
        .filter(Packing::isThere)
        .findFirst();
  }

  private boolean isAccepted(String acceptEncoding) {
    return CODING
        .matcher(acceptEncoding)
        .results()
        .anyMatch(
            coding -> coding.group(1).equalsIgnoreCase(name()) && !isRefused(coding.group(2)));
  }

  private static boolean isRefused(@Nullable String quality) {
    return quality != null && quality.matches("0(\\.0*)?");
  }

  /** As small as its format lets it. */
  private static final class Tight extends GZIPOutputStream {
    Tight(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}

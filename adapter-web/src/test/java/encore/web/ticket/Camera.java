package encore.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the codes on a page by what is drawn of them. */
final class Camera {

  private static final Pattern CODE =
      Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"[^>]*><path d=\"([^\"]+)\"");
  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
  private static final int SCALE = 4;
  private static final int WHITE = 0xFFFFFF;

  private Camera() {}

  static List<String> read(String page) {
    return CODE.matcher(page)
        .results()
        .map(code -> decode(Integer.parseInt(code.group(1)), code.group(2)))
        .toList();
  }

  private static String decode(int size, String path) {
    int side = size * SCALE;
    var pixels = new int[side * side];
    Arrays.fill(pixels, WHITE);
    var bars = BAR.matcher(path);
    while (bars.find()) {
      int x = Integer.parseInt(bars.group(1)) * SCALE;
      int y = Integer.parseInt(bars.group(2)) * SCALE;
      int width = Integer.parseInt(bars.group(3)) * SCALE;
      assertThat(bars.group(4)).isEqualTo(bars.group(3));
      for (int line = y; line < y + SCALE; line++) {
        Arrays.fill(pixels, line * side + x, line * side + x + width, 0);
      }
    }
    var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    try {
      return new QRCodeReader().decode(picture, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    } catch (ReaderException e) {
      throw new AssertionError("no camera reads this", e);
    }
  }
}

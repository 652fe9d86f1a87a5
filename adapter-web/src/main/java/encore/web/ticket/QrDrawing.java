package encore.web.ticket;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A code for cameras, as the outline of an SVG path: one unit a module, the quiet zone included.
 */
record QrDrawing(int size, String path) {

  /** Below four a camera may not find the corners. */
  private static final int QUIET = 4;

  static QrDrawing of(String text) {
    var code = QrCode.encodeText(text, Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      row(code, y, path);
    }
    return new QrDrawing(code.size + 2 * QUIET, path.toString());
  }

  /** Neighbours are one bar: seams between single modules would show on paper. */
  private static void row(QrCode code, int y, StringBuilder path) {
    int x = 0;
    while (x < code.size) {
      int start = x;
      while (code.getModule(x, y)) {
        x++;
      }
      if (x > start) {
        path.append("M%d %dh%dv1h-%dz".formatted(start + QUIET, y + QUIET, x - start, x - start));
      }
      x++;
    }
  }
}

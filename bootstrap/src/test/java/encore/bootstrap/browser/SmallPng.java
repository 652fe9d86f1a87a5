package encore.bootstrap.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A picture of a page in 128 colours: a quarter of its size, and hardly anybody sees it. */
final class SmallPng {

  private static final int COLOURS = 128;

  /** Colours that differ by less are one. */
  private static final int GRAIN = 0xFC;

  private SmallPng() {}

  static void write(byte[] png, Path file) throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(png));
    int width = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    var palette = palette(pixels);
    var small =
        new BufferedImage(
            width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
    var nearest = new HashMap<Integer, Integer>();
    for (int i = 0; i < pixels.length; i++) {
      int index = nearest.computeIfAbsent(pixels[i], colour -> nearest(colour, palette));
      small.getRaster().setSample(i % width, i / width, 0, index);
    }
    pack(small, file);
  }

  /** As small as it gets: it is written once, and carried about by everybody. */
  private static void pack(BufferedImage picture, Path file) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(0);
    Files.deleteIfExists(file);
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }

  /** The colour of each grain that is seen most, of those grains that are seen most. */
  private static List<Integer> palette(int[] pixels) {
    var seen = new HashMap<Integer, Integer>();
    for (int pixel : pixels) {
      seen.merge(pixel, 1, Integer::sum);
    }
    var most = Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder());
    var chosen = new HashMap<Integer, Integer>();
    return seen.entrySet().stream()
        .sorted(most.thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(colour -> chosen.putIfAbsent(grain(colour), colour) == null)
        .limit(COLOURS)
        .toList();
  }

  private static int grain(int colour) {
    return colour & (GRAIN << 16 | GRAIN << 8 | GRAIN);
  }

  private static IndexColorModel model(List<Integer> palette) {
    int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
    return new IndexColorModel(
        8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
  }

  private static int nearest(int colour, List<Integer> palette) {
    return IntStream.range(0, palette.size())
        .boxed()
        .min(Comparator.comparingInt(i -> distance(colour, palette.get(i))))
        .orElseThrow();
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 255) - (other >> 16 & 255);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
  }
}

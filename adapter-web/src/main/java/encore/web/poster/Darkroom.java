package encore.web.poster;

import encore.application.poster.Poster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes a picture and writes it anew, so that nothing of the file itself is handed on. */
final class Darkroom {

  private static final float JPEG_QUALITY = 0.9f;

  private Darkroom() {}

  static BufferedImage decode(Negative negative) throws Unreadable {
    var reader = ImageIO.getImageReadersByFormatName(negative.type().name()).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(negative.parts()))) {
      return decode(reader, in, negative);
    } catch (IOException | RuntimeException e) {
      // ImageIO tells of damaged files by many exceptions, of which some are those of bugs.
      throw new Unreadable("not decoded", e);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage decode(
      ImageReader reader, MemoryCacheImageInputStream in, Negative negative)
      throws IOException, Unreadable {
    var damaged = new AtomicBoolean();
    reader.setInput(in, true, true);
    // A JPEG that lacks some of its pixels is filled up with grey, and only a warning tells.
    reader.addIIOReadWarningListener((_, _) -> damaged.set(true));
    Unreadable.unless(
        reader.getWidth(0) == negative.width() && reader.getHeight(0) == negative.height(),
        "of two sizes");
    var image = reader.read(0);
    Unreadable.unless(!damaged.get(), "damaged");
    return image;
  }

  static byte[] encode(BufferedImage image, Poster.Type type) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName(type.name()).next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param(writer, type));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static ImageWriteParam param(ImageWriter writer, Poster.Type type) {
    var param = writer.getDefaultWriteParam();
    switch (type) {
      case JPEG -> {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
      }
      case PNG -> {}
    }
    return param;
  }
}

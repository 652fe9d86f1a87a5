package encore.bootstrap.demo;

import encore.application.poster.Poster;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** What is on the posters of the demo: flat colours and a few shapes. */
enum Scenery {
  BLUE_HOUR(new Color(0x151a4a), new Color(0xe87f5f)) {
    @Override
    void draw(Graphics2D picture) {
      disc(picture, new Color(0xffd9a0), WIDTH / 2.0, 520, 150);
      picture.setColor(new Color(0x10143a));
      picture.fill(new Rectangle2D.Double(0, 560, WIDTH, HEIGHT - 560));
      for (int wave = 0; wave < 7; wave++) {
        double width = 280 - wave * 36;
        picture.setColor(new Color(255, 217, 160, 150 - wave * 18));
        picture.fill(new Rectangle2D.Double((WIDTH - width) / 2, 578 + wave * 26, width, 8));
      }
      for (int star = 0; star < 40; star++) {
        disc(
            picture,
            new Color(255, 255, 255, 160),
            star * 197 % WIDTH,
            star * 113 % 330,
            1 + star % 2);
      }
    }
  },

  SUNRISE(new Color(0xf6c7b3), new Color(0xfdf1dc)) {
    @Override
    void draw(Graphics2D picture) {
      for (int ray = 0; ray < 12; ray++) {
        double angle = Math.PI * (ray + 0.5) / 12;
        var beam = new Path2D.Double();
        beam.moveTo(WIDTH / 2.0, 600);
        beam.lineTo(WIDTH / 2.0 + 900 * Math.cos(angle - 0.07), 600 - 900 * Math.sin(angle - 0.07));
        beam.lineTo(WIDTH / 2.0 + 900 * Math.cos(angle + 0.07), 600 - 900 * Math.sin(angle + 0.07));
        beam.closePath();
        picture.setColor(new Color(255, 255, 255, 90));
        picture.fill(beam);
      }
      disc(picture, new Color(0xe5604d), WIDTH / 2.0, 600, 140);
      hill(picture, new Color(0x6b4a63), 600, 70);
      hill(picture, new Color(0x46324c), 680, -50);
    }
  },

  CRANES(new Color(0x0f4c4a), new Color(0x2e8b7a)) {
    @Override
    void draw(Graphics2D picture) {
      disc(picture, new Color(0xf4ead2), 430, 230, 120);
      for (int bird = 0; bird < 6; bird++) {
        double size = 150 - bird * 18;
        crane(picture, 90 + bird * 78 % 380, 300 + bird * 74, size);
      }
    }
  };

  private static final int WIDTH = 600;
  private static final int HEIGHT = 800;

  private final Color above;
  private final Color below;

  Scenery(Color above, Color below) {
    this.above = above;
    this.below = below;
  }

  abstract void draw(Graphics2D picture);

  Poster poster() {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var picture = image.createGraphics();
    picture.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    picture.setPaint(new GradientPaint(0, 0, above, 0, HEIGHT, below));
    picture.fillRect(0, 0, WIDTH, HEIGHT);
    draw(picture);
    picture.dispose();
    var bytes = png(image);
    return new Poster(sha256(bytes), Poster.Type.PNG, WIDTH, HEIGHT, bytes);
  }

  private static void disc(Graphics2D picture, Color color, double x, double y, double radius) {
    picture.setColor(color);
    picture.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  private static void hill(Graphics2D picture, Color color, double y, double swing) {
    var line = new Path2D.Double();
    line.moveTo(0, y);
    line.curveTo(200, y - swing, 400, y + swing, WIDTH, y);
    line.lineTo(WIDTH, HEIGHT);
    line.lineTo(0, HEIGHT);
    line.closePath();
    picture.setColor(color);
    picture.fill(line);
  }

  /** Folded: a body and two wings. */
  private static void crane(Graphics2D picture, double x, double y, double size) {
    triangle(picture, new Color(0xf7f3ea), x, y, x + size, y - size * 0.35, x + size * 0.45, y);
    triangle(
        picture, new Color(0xdcd3c2), x, y, x + size * 0.55, y - size * 0.62, x + size * 0.4, y);
    triangle(
        picture, new Color(0xc9bda8), x, y, x - size * 0.3, y - size * 0.22, x + size * 0.2, y);
  }

  private static void triangle(
      Graphics2D picture,
      Color color,
      double x1,
      double y1,
      double x2,
      double y2,
      double x3,
      double y3) {
    var shape = new Path2D.Double();
    shape.moveTo(x1, y1);
    shape.lineTo(x2, y2);
    shape.lineTo(x3, y3);
    shape.closePath();
    picture.setColor(color);
    picture.fill(shape);
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

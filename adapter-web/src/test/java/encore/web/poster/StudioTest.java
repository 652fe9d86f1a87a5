package encore.web.poster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import encore.application.poster.Poster;
import encore.application.poster.Poster.Type;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudioTest {

  @ParameterizedTest
  @EnumSource
  void aPosterShowsWhatWasSent(Type type) throws IOException {
    var poster = Studio.make(picture(type), type);

    assertThat(poster.width()).isEqualTo(40);
    assertThat(poster.height()).isEqualTo(30);
    var shown = read(poster);
    assertThat(colour(shown, 3, 3)).isEqualTo("blue");
    assertThat(colour(shown, 20, 15)).isEqualTo("orange");
    assertThat(Studio.make(picture(type), type).sha256()).isEqualTo(poster.sha256());
  }

  @Test
  void aPngStaysTransparentWhereItWas() throws IOException {
    var corner = read(Studio.make(Pictures.png(40, 30), Type.PNG)).getRGB(39, 29);

    assertThat(corner >>> 24).isZero();
  }

  @Test
  void whereACameraWasIsNotHandedOn() throws IOException {
    assertThat(text(Pictures.jpegWithExif())).contains(Pictures.GPS);
    assertThat(text(Pictures.pngWithText())).contains(Pictures.GPS);

    assertThat(made(Pictures.jpegWithExif(), Type.JPEG)).doesNotContain("GPS", "Exif");
    assertThat(made(Pictures.pngWithText(), Type.PNG)).doesNotContain("GPS", "Comment");
  }

  @ParameterizedTest
  @EnumSource
  void whatStandsBehindThePictureIsNotHandedOn(Type type) throws IOException {
    var script = "<script>alert(1)</script><% jsp %>".getBytes(ISO_8859_1);
    var picture = picture(type);

    assertThat(made(Pictures.insert(picture, picture.length, script), type))
        .doesNotContain("script", "jsp")
        .isEqualTo(made(picture, type));
  }

  /** Pixels that spell something, which only writing the picture anew can break. */
  @Test
  void evenThePixelsAreWrittenAnew() throws IOException {
    var sent = Pictures.jpeg(40, 30);

    assertThat(Studio.make(sent, Type.JPEG).bytes()).isNotEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<%@ page import=\"java.io.*\" %><% Runtime.getRuntime().exec(\"id\"); %>",
        "GIF89a/*\u0001\u0000\u0001\u0000*/=1;alert(1)//",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ",
        "\u0089PNG",
        ""
      })
  void whatIsNotAPictureOfTheDeclaredTypeIsRefused(String body) {
    for (var type : Type.values()) {
      assertRefused(Problem.UNSUPPORTED_MEDIA_TYPE, body.getBytes(ISO_8859_1), type);
    }
  }

  @Test
  void aPictureUnderTheNameOfTheOtherTypeIsRefused() {
    assertRefused(Problem.UNSUPPORTED_MEDIA_TYPE, picture(Type.PNG), Type.JPEG);
    assertRefused(Problem.UNSUPPORTED_MEDIA_TYPE, picture(Type.JPEG), Type.PNG);
  }

  /** At whatever byte it was cut. */
  @ParameterizedTest
  @EnumSource
  void aPictureThatWasCutShortIsRefused(Type type) {
    var whole = picture(type);
    for (int length = 8; length < whole.length; length++) {
      assertRefused(Problem.IMAGE_UNREADABLE, Arrays.copyOf(whole, length), type);
    }
  }

  /** Whatever it becomes: a poster or a refusal, and never anything else. */
  @ParameterizedTest
  @EnumSource
  void damageNeverGetsThroughAsAFailure(Type type) throws IOException {
    var random = new Random(20);
    var whole = picture(type);
    for (int round = 0; round < 2_000; round++) {
      var damaged = whole.clone();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        damaged[random.nextInt(8, damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(Studio.make(damaged, type).bytes()).isNotEmpty();
      } catch (Refusal refused) {
        assertThat(refused.problem().status().is4xxClientError()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "30000, 30000",
    "6001, 100",
    "100, 6001",
    "4001, 4001",
    "15, 100",
    "100, 15",
    "0, 0",
    "-1, -1",
    "2147483647, 2147483647"
  })
  void aPictureThatIsTooLargeOrTooSmallIsRefusedByItsHeader(int width, int height) {
    assertRefused(Problem.IMAGE_SIZE_REFUSED, Pictures.pngThatSaysItIs(width, height), Type.PNG);
  }

  @Test
  void aLargeJpegIsRefusedByItsHeader() {
    var file = Pictures.jpeg(40, 30);
    for (int i = 0; i + 9 < file.length; i++) {
      if ((file[i] & 0xff) == 0xFF && (file[i + 1] & 0xff) == 0xC0) {
        Arrays.fill(file, i + 5, i + 9, (byte) 0x70);
        break;
      }
    }
    assertRefused(Problem.IMAGE_SIZE_REFUSED, file, Type.JPEG);
  }

  /** Not decoded: 144 million pixels would take 18 MB as bits, and half a gigabyte as colours. */
  @Test
  void aRefusalByTheHeaderTakesNoMemory() throws IOException {
    var image = new BufferedImage(12_000, 12_000, BufferedImage.TYPE_BYTE_BINARY);
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    var file = out.toByteArray();

    long before = allocated();
    assertRefused(Problem.IMAGE_SIZE_REFUSED, file, Type.PNG);
    assertThat(allocated() - before).isLessThan(5_000_000L);
  }

  @Test
  void packedBombsAreNotUnpacked() throws IOException {
    assertThat(Studio.make(Pictures.pngWithAPackedBomb(), Type.PNG).bytes().length)
        .isLessThan(10_000);
    assertThat(Studio.make(Pictures.pngWithTooManyPixels(), Type.PNG).width()).isEqualTo(16);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static void assertRefused(Problem problem, byte[] body, Type type) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Studio.make(body, type))
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
  }

  private static byte[] picture(Type type) {
    return switch (type) {
      case PNG -> Pictures.png(40, 30);
      case JPEG -> Pictures.jpeg(40, 30);
    };
  }

  private static String made(byte[] picture, Type type) throws IOException {
    return text(Studio.make(picture, type).bytes());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  private static BufferedImage read(Poster poster) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(poster.bytes()));
  }

  private static String colour(BufferedImage image, int x, int y) {
    int rgb = image.getRGB(x, y);
    return (rgb & 0xff) > 128 ? "blue" : "orange";
  }
}

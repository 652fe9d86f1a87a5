package encore.bootstrap.lab;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.LockStrategy;
import encore.application.coupon.CouponStrategy;
import encore.application.product.StockStrategy;
import encore.application.wallet.WalletStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A new strategy is one class, one value of its enum and one line of the switch that makes it: the
 * lab picks it up, because it has no list that somebody could forget.
 */
class NoListOfStrategiesTest {

  private static final Pattern NAMES =
      Pattern.compile(
          Stream.of(
                  LockStrategy.values(),
                  WalletStrategy.values(),
                  StockStrategy.values(),
                  CouponStrategy.values())
              .flatMap(Stream::of)
              .map(Enum::name)
              .distinct()
              .collect(joining("|", "\\b(", ")\\b")));

  @Test
  void noFileOfTheLabNamesAStrategy() throws IOException {
    var lab = sources();

    assertThat(lab).as("an empty lab would name none either").hasSizeGreaterThan(20);
    for (var file : lab) {
      assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(NAMES);
    }
  }

  private static List<Path> sources() throws IOException {
    var folder = Path.of("src", "test", "java", "encore", "bootstrap", "lab");
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().matches(".*(Test|IT)\\.java"))
          .toList();
    }
  }
}

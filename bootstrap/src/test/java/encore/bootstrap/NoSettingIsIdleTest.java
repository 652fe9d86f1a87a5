package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** A setting that the file shows and nobody reads is the worst kind of documentation. */
class NoSettingIsIdleTest {

  private static final String OF_THE_BANNER = "encore.version";

  @Test
  void eachSettingOfTheFileIsReadBySomebody() throws Exception {
    var prefixes = prefixes();

    assertThat(settings())
        .hasSizeGreaterThan(100)
        .allSatisfy(setting ->
            assertThat(prefixes).as(setting).anyMatch(each -> setting.startsWith(each + ".")));
  }

  private static List<String> settings() throws Exception {
    var sources =
        new YamlPropertySourceLoader().load("file", new ClassPathResource("application.yml"));
    return sources.stream()
        .flatMap(each -> List.of(((EnumerablePropertySource<?>) each).getPropertyNames()).stream())
        .filter(each -> each.startsWith("encore.") && !each.equals(OF_THE_BANNER))
        .toList();
  }

  private static List<String> prefixes() throws Exception {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents("encore").stream()
        .map(each -> prefix(Objects.requireNonNull(each.getBeanClassName())))
        .toList();
  }

  private static String prefix(String type) {
    try {
      return Class.forName(type).getAnnotation(ConfigurationProperties.class).prefix();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

package encore.redis.catalog;

import encore.redis.support.RedisConfig;
import encore.redis.support.RedisLink;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.core.type.TypeReference;

/** One of several that share a Redis, over a catalogue of one line that a test can change. */
final class Instance implements AutoCloseable {

  static final Duration MAX_AGE = Duration.ofSeconds(1);
  private static final TypeReference<String> TEXT = new TypeReference<>() {};

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final AtomicInteger loads = new AtomicInteger();
  final Generation generation = new Generation();
  final SharedCopies shared;
  final TwoLevels copies;
  private final AnnotationConfigApplicationContext context;
  private final CatalogNews news;

  private Instance(String url) {
    context = contextFor(url);
    var link = context.getBean(RedisLink.class);
    shared = new SharedCopies(link, new Names("test"));
    copies =
        new TwoLevels(new CatalogCacheProperties("test", MAX_AGE, 100), generation, shared, meters);
    news = new CatalogNews(link, new Names("test"), generation);
  }

  /** One that hears nothing of the others. */
  static Instance deaf(String url) {
    return new Instance(url);
  }

  static Instance listening(String url) {
    var instance = new Instance(url);
    instance.news.listen();
    return instance;
  }

  String read(String question, Supplier<String> rows) {
    return copies.get(
        question,
        TEXT,
        () -> {
          loads.incrementAndGet();
          return rows.get();
        });
  }

  int hits(String level) {
    return (int) meters.counter("encore.catalog.cache", "level", level).count();
  }

  private static AnnotationConfigApplicationContext contextFor(String url) {
    var fresh = new AnnotationConfigApplicationContext();
    fresh
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("encore.redis.url", url)));
    fresh.register(RedisConfig.class);
    fresh.refresh();
    return fresh;
  }

  @Override
  public void close() {
    news.close();
    shared.close();
    context.close();
  }
}

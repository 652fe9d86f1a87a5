package encore.web.support;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What all streams of server-sent events have in common. Their addresses end with /stream. */
@Configuration(proxyBeanMethods = false)
public class EventStreams {

  public static final String LAST_EVENT_ID = "Last-Event-ID";
  public static final String PATH = "/stream";

  private static final double SPREAD = 0.2;

  /** A stream lasts for minutes; among the requests it would look like a house that hangs. */
  @Bean
  ObservationPredicate streamsAreNoRequests() {
    return (_, context) ->
        !(context instanceof ServerRequestObservationContext request)
            || request.getCarrier() == null
            || !request.getCarrier().getRequestURI().endsWith(PATH);
  }

  public static void prepare(HttpServletResponse response) {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    // A proxy that collects a page before it passes it on would pass on nothing.
    response.setHeader("X-Accel-Buffering", "no");
  }

  /** About so long, so that those who were sent away together do not come back together. */
  public static Duration about(Duration pause) {
    double factor = ThreadLocalRandom.current().nextDouble(1 - SPREAD, 1 + SPREAD);
    return Duration.ofNanos((long) (pause.toNanos() * factor));
  }

  public static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}

package encore.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the events: docs/asyncapi.yaml, which the build puts beside the classes. */
@RestController
class AsyncApiController {

  private static final CacheControl CACHED =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final byte[] document;
  private final String etag;

  AsyncApiController() {
    this.document = read();
    this.etag = "\"" + DigestUtils.md5DigestAsHex(document) + "\"";
  }

  @GetMapping("/asyncapi.yaml")
  ResponseEntity<byte[]> document() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_YAML)
        .cacheControl(CACHED)
        .eTag(etag)
        .body(document);
  }

  private static byte[] read() {
    try {
      return new ClassPathResource("encore/web/asyncapi.yaml").getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the build has left out docs/asyncapi.yaml", e);
    }
  }
}

package encore.web.ranking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** How every ranking is answered: for everybody, good for a second. */
final class BoardAnswer {

  private static final CacheControl A_SECOND =
      CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

  private BoardAnswer() {}

  /**
   * With a weak tag: of two that differ in nothing but their time one is as good as the other.
   *
   * @param said all but the time
   */
  static ResponseEntity.BodyBuilder ok(String said) {
    var tag = "W/\"" + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)) + "\"";
    return ResponseEntity.ok().cacheControl(A_SECOND).eTag(tag);
  }
}

package encore.application.idempotency;

import static encore.domain.shared.Invariant.require;

import encore.domain.identity.UserId;

/**
 * A request that its caller can tell from all his others. The same key means the same request only
 * for the same caller and route; the fingerprint tells whether he asks the same thing.
 *
 * @param route method and path, one way of writing them
 * @param fingerprint of the body, in hex
 */
public record KeyedRequest(UserId caller, String route, String key, String fingerprint) {

  private static final int KEY_MAX = 255;

  public KeyedRequest {
    require(isKey(key), "a key is 1 to 255 visible characters of ASCII");
    require(fingerprint.length() == 64, "a fingerprint is a SHA-256");
  }

  public static boolean isKey(String key) {
    return !key.isEmpty()
        && key.length() <= KEY_MAX
        && key.chars().allMatch(c -> c > ' ' && c < 127);
  }
}

package encore.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The key that signs, and all whose signature counts, by name. */
final class SigningKeys {

  private final RSAKey current;
  private final Map<String, RSAPublicKey> trusted = new LinkedHashMap<>();
  private final JWKSet published;

  SigningKeys(RSAKey current, List<RSAKey> previous) {
    var all = Stream.concat(Stream.of(current), previous.stream()).map(RSAKey::toPublicJWK);
    this.current = current;
    this.published = new JWKSet(all.map(com.nimbusds.jose.jwk.JWK.class::cast).toList());
    published.getKeys().forEach(key -> trusted.put(key.getKeyID(), publicPart(key.toRSAKey())));
  }

  static SigningKeys of(IdentityProperties identity) {
    if (identity.signingKey().isBlank()) {
      throw new SigningKeyUnfit("encore.identity.signing-key (ENCORE_SIGNING_KEY) is not set");
    }
    return new SigningKeys(
        PemKeys.privateKey(identity.signingKey()),
        identity.previousKeys().stream()
            .filter(key -> !key.isBlank())
            .map(PemKeys::publicKey)
            .toList());
  }

  RSAKey current() {
    return current;
  }

  Optional<RSAPublicKey> trusted(@Nullable String name) {
    return Optional.ofNullable(name).map(trusted::get);
  }

  /** Public parts only. */
  Map<String, Object> published() {
    return published.toJSONObject(true);
  }

  private static RSAPublicKey publicPart(RSAKey key) {
    try {
      return key.toRSAPublicKey();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}

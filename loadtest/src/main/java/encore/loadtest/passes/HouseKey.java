package encore.loadtest.passes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** The key that a house signs its tokens with. Its name is its thumbprint (RFC 7638). */
public final class HouseKey {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private final RSAPrivateCrtKey key;
  private final String name;

  private HouseKey(RSAPrivateCrtKey key) {
    this.key = key;
    this.name = thumbprint(key);
  }

  /**
   * One of RSA, in PKCS#8.
   *
   * @param pemOrFile the PEM itself, or the file it is in
   * @throws IOException if it is none
   */
  public static HouseKey of(String pemOrFile) throws IOException {
    boolean isPem = pemOrFile.contains("-----BEGIN");
    var pem = PEM.matcher(isPem ? pemOrFile : Files.readString(Path.of(pemOrFile)));
    if (!pem.find()) {
      throw new IOException("no private key in " + (isPem ? "the PEM" : pemOrFile));
    }
    try {
      var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
      return new HouseKey(
          (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded));
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new IOException("no private key of RSA", e);
    }
  }

  public String name() {
    return name;
  }

  /** The claims as a token of this house: RFC 9068, RS256. */
  String sign(String claims) {
    var header = "{\"kid\":\"" + name + "\",\"typ\":\"at+jwt\",\"alg\":\"RS256\"}";
    var text = encoded(header.getBytes(UTF_8)) + "." + encoded(claims.getBytes(UTF_8));
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(text.getBytes(UTF_8));
      return text + "." + encoded(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA256withRSA", e);
    }
  }

  private static String thumbprint(RSAPrivateCrtKey key) {
    var jwk =
        "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
            .formatted(encoded(key.getPublicExponent()), encoded(key.getModulus()));
    try {
      return encoded(MessageDigest.getInstance("SHA-256").digest(jwk.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Without the zero that says it is positive. */
  private static String encoded(BigInteger number) {
    var bytes = number.toByteArray();
    return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static String encoded(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }
}

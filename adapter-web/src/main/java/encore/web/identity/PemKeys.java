package encore.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** Reads RSA keys as openssl writes them. What is wrong with one is said without showing it. */
final class PemKeys {

  private static final int BITS_MIN = 2048;

  private PemKeys() {}

  static RSAKey privateKey(String pemOrFile) {
    var encoded = decode(pemOrFile, "PRIVATE KEY");
    try {
      var rsa = KeyFactory.getInstance("RSA");
      if (!(rsa.generatePrivate(new PKCS8EncodedKeySpec(encoded))
          instanceof RSAPrivateCrtKey key)) {
        throw new SigningKeyUnfit("the key lacks its public part");
      }
      var publicKey =
          rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
      return named(new RSAKey.Builder((RSAPublicKey) publicKey).privateKey(key));
    } catch (GeneralSecurityException e) {
      throw new SigningKeyUnfit("it is not a private key of RSA");
    }
  }

  static RSAKey publicKey(String pemOrFile) {
    var encoded = decode(pemOrFile, "PUBLIC KEY");
    try {
      var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
      return named(new RSAKey.Builder((RSAPublicKey) key));
    } catch (GeneralSecurityException e) {
      throw new SigningKeyUnfit("a previous key is not a public key of RSA");
    }
  }

  /** The name of a key is its thumbprint, so that every instance calls it the same. */
  private static RSAKey named(RSAKey.Builder key) {
    try {
      var named =
          key.keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256).keyIDFromThumbprint().build();
      if (named.size() < BITS_MIN) {
        throw new SigningKeyUnfit("a key of " + named.size() + " bits can be broken");
      }
      return named;
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] decode(String pemOrFile, String kind) {
    var pem = pemOrFile.contains("-----BEGIN") ? pemOrFile : read(pemOrFile);
    var matcher =
        Pattern.compile(
                "-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]+)-----END " + kind + "-----")
            .matcher(pem);
    if (!matcher.find()) {
      throw new SigningKeyUnfit("no -----BEGIN " + kind + "----- in it");
    }
    try {
      return Base64.getMimeDecoder().decode(matcher.group(1));
    } catch (IllegalArgumentException e) {
      throw new SigningKeyUnfit("its Base64 is broken");
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file.replaceFirst("^file:", "")));
    } catch (IOException | InvalidPathException e) {
      throw new SigningKeyUnfit("the file " + file + " cannot be read");
    }
  }
}

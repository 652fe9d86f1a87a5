package encore.bootstrap;

import encore.testing.servers.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Keys to sign access tokens with, for houses that nobody has given one. */
public final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  /** The same for all houses of this JVM, so that each knows the tokens of the others. */
  public static String pem() {
    return Shared.PEM;
  }

  static String pem(int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      var key = generator.generateKeyPair().getPrivate().getEncoded();
      var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
      return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }

  /** One that is kept, so that who is signed in stays so over a restart. Returns its file. */
  public static Path keptIn(Path home) {
    var file = home.resolve("signing-key.pem");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(home);
        Files.writeString(PrivateFiles.create(file), pem(BITS));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Made at first use. */
  private static final class Shared {
    static final String PEM = pem(BITS);
  }
}

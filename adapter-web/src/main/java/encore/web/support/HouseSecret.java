package encore.web.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What all instances know and nobody else; keys for this or that are made of it (RFC 5869). */
public final class HouseSecret {

  private static final int KEY_BYTES = 32;

  private final SecretKey root;

  public HouseSecret(byte[] root) {
    this.root = new SecretKeySpec(root, "Generic");
  }

  /** The same for the same purpose, always; from one key no other can be told. */
  public SecretKey keyFor(String purpose, String algorithm) {
    var info = purpose.getBytes(StandardCharsets.UTF_8);
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm, HKDFParameterSpec.ofExtract().addIKM(root).thenExpand(info, KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HKDF", e);
    }
  }
}

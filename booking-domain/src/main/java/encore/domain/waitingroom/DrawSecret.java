package encore.domain.waitingroom;

import static encore.domain.shared.Invariant.require;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What decides a draw; its hash is public from the beginning, it itself after the opening. Whoever
 * knows it before knows every place, so it is never shown in a log.
 */
public final class DrawSecret {

  public static final int BYTES = 32;

  private final byte[] value;

  public DrawSecret(byte[] value) {
    require(value.length == BYTES, "a secret has 32 bytes");
    this.value = value.clone();
  }

  public byte[] value() {
    return value.clone();
  }

  /** As it is published after the opening. */
  public String hex() {
    return HexFormat.of().formatHex(value);
  }

  /**
   * The hash that is published before the first one joins: nobody can find a second secret to it.
   */
  public String commitment() {
    return HexFormat.of().formatHex(Sha256.fresh().digest(value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DrawSecret secret && Arrays.equals(value, secret.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return "DrawSecret[***]";
  }
}

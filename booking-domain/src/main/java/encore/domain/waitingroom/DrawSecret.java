package encore.domain.waitingroom;

import static encore.domain.shared.Invariant.require;

/** What decides a draw; its hash is public from the beginning, it itself after the opening. */
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
}

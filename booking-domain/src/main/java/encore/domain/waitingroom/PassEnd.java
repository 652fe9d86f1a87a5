package encore.domain.waitingroom;

/** Why a pass lets nobody through any more. */
public enum PassEnd {
  /** Its owner has what he came for. */
  USED,

  /** Its owner went away. */
  LEFT,

  EXPIRED,

  /** Its owner never came. */
  NO_SHOW,

  /** The house called it back. */
  REVOKED
}

package encore.application.waitingroom;

import encore.domain.waitingroom.DrawSecret;

/** Secrets for draws, which nobody can guess. */
@FunctionalInterface
public interface DrawSecrets {
  DrawSecret fresh();
}

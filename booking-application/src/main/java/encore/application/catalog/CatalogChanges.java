package encore.application.catalog;

/**
 * Whoever keeps copies of the catalogue hears that it has changed: after the commit, never inside
 * it, or a copy made in between would be of the old one. Must not throw, and must be quick.
 *
 * <p>A call can be lost, by a crash right after the commit or by a COMMIT whose answer was lost.
 * Then copies live on for their short time; nothing is sold from a copy, so no seat is sold wrong.
 */
@FunctionalInterface
public interface CatalogChanges {
  void changed();
}

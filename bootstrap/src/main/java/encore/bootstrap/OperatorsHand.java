package encore.bootstrap;

import encore.application.runbook.LocalModes;
import encore.application.runbook.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Modes of this instance by its settings, and by files that an operator puts into a directory on
 * its host: the way that needs no PostgreSQL, no token and no restart.
 */
final class OperatorsHand implements LocalModes {

  private static final int REASON_MAX = 200;
  private static final String NO_REASON = "The house is being looked after.";

  private final ModeProperties settings;

  OperatorsHand(ModeProperties settings) {
    this.settings = settings;
  }

  @Override
  public Map<Mode, String> reasons() {
    var reasons = new EnumMap<Mode, String>(Mode.class);
    for (var mode : Mode.values()) {
      reason(mode).ifPresent(reason -> reasons.put(mode, reason));
    }
    return reasons;
  }

  private Optional<String> reason(Mode mode) {
    return isSet(mode) ? Optional.of(NO_REASON) : written(mode);
  }

  private boolean isSet(Mode mode) {
    return switch (mode) {
      case READ_ONLY -> settings.readOnly();
      case CACHE_BYPASS -> settings.cacheBypass();
      case SYNC_COUPONS -> settings.syncCoupons();
    };
  }

  /** A file that is there is on, whatever is in it. */
  private Optional<String> written(Mode mode) {
    if (settings.directory().isEmpty()) {
      return Optional.empty();
    }
    var file = Path.of(settings.directory()).resolve(mode.slug());
    return Files.isRegularFile(file) ? Optional.of(text(file)) : Optional.empty();
  }

  private static String text(Path file) {
    try (var in = Files.newInputStream(file)) {
      var text = new String(in.readNBytes(REASON_MAX), StandardCharsets.UTF_8).strip();
      return text.isEmpty() ? NO_REASON : text;
    } catch (IOException _) {
      return NO_REASON;
    }
  }
}

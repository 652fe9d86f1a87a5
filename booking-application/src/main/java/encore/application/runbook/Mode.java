package encore.application.runbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the whole house may be run for a while. */
public enum Mode {
  /** Nothing that buyers ask for is changed. */
  READ_ONLY,
  /** The catalogue is read past its copies. */
  CACHE_BYPASS,
  /** Every coupon is handed out at once, and none is promised. */
  SYNC_COUPONS;

  /** As it stands in addresses, settings and names of files. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Mode> of(String slug) {
    return Arrays.stream(values()).filter(mode -> mode.slug().equals(slug)).findFirst();
  }
}

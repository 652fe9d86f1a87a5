package encore.web.coupon;

import encore.domain.coupon.IssueMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the header {@code Prefer} (RFC 7240) says about an issue: an answer later, or waiting for
 * it. Who says both waits for nothing. Everything else in it is for somebody else.
 */
record IssuePreference(Optional<IssueMode> wish) {

  static final String APPLIED = "respond-async";

  /** Of the lines of the header, none of which need be there. */
  static IssuePreference of(Collection<String> lines) {
    var names =
        lines.stream()
            .flatMap(line -> List.of(line.split(",", -1)).stream())
            .map(preference -> preference.split("[=;]", 2)[0].strip().toLowerCase(Locale.ROOT))
            .toList();
    if (names.contains(APPLIED)) {
      return new IssuePreference(Optional.of(IssueMode.ASYNC));
    }
    return new IssuePreference(
        names.contains("wait") ? Optional.of(IssueMode.SYNC) : Optional.empty());
  }

  boolean isApplied(IssueMode mode) {
    return wish.filter(mode::equals).isPresent();
  }
}

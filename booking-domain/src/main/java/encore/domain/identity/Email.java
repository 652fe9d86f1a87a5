package encore.domain.identity;

import static encore.domain.shared.Invariant.require;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in the one spelling by which we know it: small letters. */
public record Email(String value) {

  private static final int LENGTH_MAX = 254;

  // Each part is bounded and none can be read in two ways, so that no text takes long to judge.
  private static final Pattern SYNTAX =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}+){0,31}+"
              + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}+)(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}+)){1,31}+");

  public Email {
    require(isAddress(value), "an e-mail address reads name@host.domain");
    value = value.toLowerCase(Locale.ROOT);
  }

  public static boolean isAddress(String text) {
    return text.length() <= LENGTH_MAX && SYNTAX.matcher(text).matches();
  }
}

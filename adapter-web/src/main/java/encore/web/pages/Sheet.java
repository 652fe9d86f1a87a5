package encore.web.pages;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style with those that it imports, lean, so that a page asks for two of them. */
record Sheet(Map<String, String> files) {

  static final String FOLDER = "style/";

  private static final Pattern IMPORT = Pattern.compile("(?m)^@import '([^']+)';$");
  private static final Pattern NEEDLESS =
      Pattern.compile(
          "(?s)(\"[^\"]*\"|'[^']*')|/\\*.*?\\*/\\s*|\\s*;?\\s*(\\})\\s*|\\s*([{;,>])\\s*|(:)\\s+|\\s+");

  String joined(String name) {
    return lean(whole(FOLDER + name));
  }

  private String whole(String name) {
    var text =
        Optional.ofNullable(files.get(name))
            .orElseThrow(() -> new IllegalStateException("no style " + name));
    return IMPORT
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(whole(Script.resolved(found.group(1), name))));
  }

  /** Without comments, and blanks that separate nothing; what stands in quotes stays. */
  static String lean(String text) {
    return NEEDLESS
        .matcher(text.strip())
        .replaceAll(
            found -> found.group().startsWith("/*") ? "" : Matcher.quoteReplacement(kept(found)));
  }

  private static String kept(MatchResult found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    return " ";
  }
}

package encore.web.pages;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One module of ours, made into the body of a function: what it imports it asks {@code use} for,
 * what it exports it puts into {@code out}. It knows no more of the language than our own style
 * needs, and refuses the rest: imports and exports begin their lines, and nothing is exported
 * twice.
 *
 * @param imports what must be there before it runs
 * @param later what it may ask for while it runs
 */
record Script(String name, List<String> imports, List<String> later, String body) {

  private static final Pattern COMMENT =
      Pattern.compile("(?ms)^\\s*/\\*.*?\\*/\\s*?$|^\\s*//[^\\n]*$");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:(\\{[^}]*\\}|\\w+) from )?'([^']+)';$");
  private static final Pattern LATER = Pattern.compile("\\bimport\\('([^']+)'\\)");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export (default )?((?:async )?function\\*?|class|const) (\\w+)");
  private static final Pattern EXPRESSION = Pattern.compile("(?m)^export default ");
  private static final Pattern LEFT_OVER = Pattern.compile("(?m)^(?:import|export|await)\\b.*$");

  static Script of(String name, String text) {
    var imports = new ArrayList<String>();
    var later = new ArrayList<String>();
    var exports = new LinkedHashMap<String, String>();
    var body = uncommented(text);
    body = replaced(IMPORT, body, found -> asked(found, name, imports));
    body = replaced(LATER, body, found -> "later('" + kept(found.group(1), name, later) + "')");
    body = replaced(EXPORT, body, found -> declared(found, exports));
    body = replaced(EXPRESSION, body, _ -> "out.default = ");
    refuseRest(name, body);
    return new Script(
        name, List.copyOf(imports), List.copyOf(later), Lean.script(body) + told(exports));
  }

  /** Without comments that have lines of their own. */
  static String uncommented(String text) {
    return COMMENT.matcher(text).replaceAll("");
  }

  private static String asked(MatchResult found, String from, List<String> imports) {
    var use = "use('" + kept(found.group(2), from, imports) + "');";
    var names = found.group(1);
    if (names == null) {
      return use;
    }
    var wanted = names.startsWith("{") ? names.replace(" as ", ": ") : "{ default: " + names + " }";
    return "const " + wanted.replace("\n", " ") + " = " + use;
  }

  private static String kept(String address, String from, List<String> all) {
    var target = resolved(address, from);
    all.add(target);
    return target;
  }

  /** An address in that file, as a name of the site. */
  static String resolved(String address, String from) {
    return URI.create("/" + from).resolve(address).getPath().substring(1);
  }

  private static String declared(MatchResult found, Map<String, String> exports) {
    exports.put(found.group(1) == null ? found.group(3) : "default", found.group(3));
    return found.group(2) + " " + found.group(3);
  }

  private static String told(Map<String, String> exports) {
    return exports.entrySet().stream()
        .map(export -> "\nout." + export.getKey() + "=" + export.getValue())
        .collect(joining());
  }

  private static void refuseRest(String name, String body) {
    var rest = LEFT_OVER.matcher(body);
    if (rest.find()) {
      throw new IllegalStateException(name + ": no form that we can link: " + rest.group());
    }
  }

  private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
  }
}

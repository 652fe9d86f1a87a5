package encore.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is sent of the site, made at the start. All of it has one edition in its address: a browser
 * may keep it for ever, and never mixes an old file with a new one.
 */
@Component
class Pages {

  private static final String FIRST = "kernel/first.js";
  private static final List<String> ROOMS = List.of("shop", "queue", "ops");

  private final Map<String, Leaf> leaves = new TreeMap<>();
  private final String edition;

  Pages() {
    this(Site.ofThisBuild());
  }

  Pages(Site site) {
    var sent = sent(site);
    edition = new Site(sent).edition();
    sent.forEach((name, content) ->
        Leaf.of(name, name.endsWith(".html") ? content.replace("{edition}", edition) : content)
            .ifPresent(leaf -> leaves.put(name, leaf)));
  }

  String edition() {
    return edition;
  }

  /** By its name; there is no other way to a file. */
  Optional<Leaf> find(String name) {
    return Optional.ofNullable(leaves.get(name));
  }

  Map<String, Leaf> all() {
    return leaves;
  }

  /** Not as it was written: whatever changes on its way is another edition, too. */
  private static Map<String, String> sent(Site site) {
    var sent = new TreeMap<String, String>();
    site.files()
        .forEach((name, content) -> {
          if (!isModule(name) && !name.endsWith(".css")) {
            sent.put(name, name.equals(FIRST) ? Lean.script(content) : content);
          }
        });
    var sheet = new Sheet(site.files());
    Stream.concat(Stream.of(Linker.BASE), ROOMS.stream())
        .map(room -> room + ".css")
        .forEach(name -> sent.put(Sheet.FOLDER + name, sheet.joined(name)));
    for (var language : Language.values()) {
      link(site, language, sent);
    }
    return sent;
  }

  private static void link(Site site, Language language, Map<String, String> sent) {
    var scripts = new TreeMap<String, Script>();
    site.files()
        .forEach((name, content) -> {
          if (isModule(name)) {
            boolean isOfTexts = name.startsWith("texts/");
            var text = isOfTexts ? Sentences.in(language, name, content) : content;
            scripts.put(name, Script.of(name, text));
          }
        });
    new Linker(scripts, ROOMS)
        .linked(language)
        .forEach((room, script) -> sent.put(room + "." + language.tag() + ".js", script));
  }

  /** Others' scripts, and what runs before the first paint, are sent by themselves. */
  private static boolean isModule(String name) {
    return name.endsWith(".js") && !name.startsWith("vendor/") && !name.equals(FIRST);
  }
}

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
    var site = Site.ofThisBuild();
    edition = site.edition();
    site.files()
        .forEach((name, content) -> {
          if (!isModule(name) && !name.endsWith(".css")) {
            put(name, sent(name, content));
          }
        });
    var sheet = new Sheet(site.files());
    Stream.concat(Stream.of(Linker.BASE), ROOMS.stream())
        .map(room -> room + ".css")
        .forEach(name -> put(Sheet.FOLDER + name, sheet.joined(name)));
    for (var language : Language.values()) {
      link(site, language);
    }
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

  private void link(Site site, Language language) {
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
        .forEach((room, script) -> put(room + "." + language.tag() + ".js", script));
  }

  private void put(String name, String content) {
    Leaf.of(name, content).ifPresent(leaf -> leaves.put(name, leaf));
  }

  /** Others' scripts, and what runs before the first paint, are sent by themselves. */
  private static boolean isModule(String name) {
    return name.endsWith(".js") && !name.startsWith("vendor/") && !name.equals(FIRST);
  }

  private String sent(String name, String content) {
    if (name.endsWith(".html")) {
      return content.replace("{edition}", edition);
    }
    return name.equals(FIRST) ? Lean.script(content) : content;
  }
}

package encore.web.pages;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes one script of the modules of a room, so that a page asks for two files and not for a
 * hundred. A module runs when it is first used, once, as it would by itself. What more than one
 * room uses is in a script that they share.
 */
final class Linker {

  static final String BASE = "base";

  private static final String REGISTRY =
      """
      const all = {};
      const made = {};
      export const use = (name) => made[name] ?? run(name, (made[name] = {}));
      const run = (name, out) => (all[name](out), out);
      export const later = async (name) => use(name);
      export const define = (more) => Object.assign(all, more);
      """;

  private final Map<String, Script> scripts;
  private final List<String> rooms;

  Linker(Map<String, Script> scripts, List<String> rooms) {
    this.scripts = scripts;
    this.rooms = rooms;
    scripts.values().forEach(this::requireImports);
    new Rounds(scripts).refuse();
  }

  /** By the name of a room, or {@link #BASE}. */
  Map<String, String> linked(Language language) {
    var linked = new TreeMap<String, String>();
    var shared = shared();
    linked.put(BASE, REGISTRY + defined(shared));
    for (var room : rooms) {
      var own = new TreeSet<>(reached(main(room)));
      own.removeAll(shared);
      linked.put(
          room,
          "import { define, later, use } from './%s.%s.js';\n%suse('%s');\n"
              .formatted(BASE, language.tag(), defined(own), main(room)));
    }
    return linked;
  }

  private static String main(String room) {
    return room + "/main.js";
  }

  private Set<String> shared() {
    var once = new TreeSet<String>();
    var again = new TreeSet<String>();
    for (var room : rooms) {
      reached(main(room)).stream().filter(name -> !once.add(name)).forEach(again::add);
    }
    return again;
  }

  private Set<String> reached(String main) {
    var reached = new TreeSet<String>();
    var next = new ArrayDeque<>(List.of(main));
    while (!next.isEmpty()) {
      var name = next.pop();
      if (reached.add(name)) {
        var script = requireNonNull(scripts.get(name), name);
        next.addAll(script.imports());
        next.addAll(script.later());
      }
    }
    return reached;
  }

  private String defined(Set<String> names) {
    return names.stream()
        .map(name ->
            "'%s'(out){%s},\n".formatted(name, requireNonNull(scripts.get(name), name).body()))
        .collect(joining("", "define({\n", "});\n"));
  }

  private void requireImports(Script script) {
    for (var names : List.of(script.imports(), script.later())) {
      for (var name : names) {
        if (!scripts.containsKey(name)) {
          throw new IllegalStateException(
              script.name() + " imports " + name + ", which is not there");
        }
      }
    }
  }
}

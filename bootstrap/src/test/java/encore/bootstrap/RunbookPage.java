package encore.bootstrap;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The calls of docs/runbook.md in their order, as a shell would send them. */
record RunbookPage(String text, List<Step> steps) {

  private static final Path PAGE = Path.of("../docs/runbook.md");
  private static final Pattern FENCE =
      Pattern.compile("^```(sh|json)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
  private static final String KEY = "Idempotency-Key: ";

  /** A call, and what is shown as its answer. */
  record Step(Call call, Optional<String> shown) {}

  record Call(String method, String path, String body, Optional<String> key) {}

  static RunbookPage read(Map<String, String> names) throws IOException {
    var text = Files.readString(PAGE);
    var steps = new ArrayList<Step>();
    var fence = FENCE.matcher(text);
    while (fence.find()) {
      if (fence.group(1).equals("json")) {
        var last = steps.removeLast();
        steps.add(new Step(last.call(), Optional.of(fence.group(2))));
      } else {
        fence
            .group(2)
            .lines()
            .filter(line -> line.startsWith("curl "))
            .forEach(line -> steps.add(new Step(call(line, names), Optional.empty())));
      }
    }
    if (text.lines().filter(line -> line.startsWith("curl ")).count() != steps.size()) {
      throw new IllegalStateException("a curl stands where nobody reads it");
    }
    return new RunbookPage(text, steps);
  }

  private static Call call(String line, Map<String, String> names) {
    var method = "GET";
    var body = "";
    var path = "";
    Optional<String> key = Optional.empty();
    var words = words(line);
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-s" -> {}
        case "-X" -> method = words.get(++i);
        case "-d" -> body = filled(words.get(++i), names);
        case "-H" -> {
          var header = words.get(++i);
          key =
              header.startsWith(KEY)
                  ? Optional.of(filled(header.substring(KEY.length()), names))
                  : key;
        }
        default -> path = filled(words.get(i), names);
      }
    }
    return new Call(method, path, body, key);
  }

  private static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(word -> word.group().replaceAll("'([^']*)'|\"([^\"]*)\"", "$1$2"))
        .toList();
  }

  private static String filled(String word, Map<String, String> names) {
    var filled = word.replace("$HOUSE", "").replace("$(uuidgen)", UUID.randomUUID().toString());
    for (var name : names.entrySet()) {
      filled = filled.replace("$" + name.getKey(), name.getValue());
    }
    return filled;
  }

  /** Where the table at the top leads. */
  Set<String> links() {
    return Pattern.compile("\\(#([^)]+)\\)")
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .collect(toSet());
  }

  /** As they are called in addresses. */
  Set<String> headings() {
    return text.lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3).toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .collect(toSet());
  }
}

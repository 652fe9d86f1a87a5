package encore.loadtest.k6;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The members of an object as a script writes it, {@code { a, b: 'X', c: [{ d }] }}; as much of
 * JavaScript as that, and nothing more.
 *
 * @param of each its value: a text, members of its own, or something the script computes
 */
record Members(Map<String, Value> of) {

  /** What is known of a value before it is sent. */
  record Value(Optional<String> text, Optional<Members> members) {}

  static Members read(String literal) {
    var reader = new Reader(literal);
    var members = reader.object();
    reader.end();
    return members;
  }

  /** Goes through a literal once. */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Members object() {
      var members = new LinkedHashMap<String, Value>();
      expect('{');
      while (peek() != '}') {
        var name = word();
        members.put(name, peek() == ':' ? value() : new Value(Optional.empty(), Optional.empty()));
        if (peek() == ',') {
          at++;
        }
      }
      expect('}');
      return new Members(members);
    }

    private Value value() {
      expect(':');
      return switch (peek()) {
        case '{' -> new Value(Optional.empty(), Optional.of(object()));
        case '[' -> list();
        case '\'' -> new Value(Optional.of(string()), Optional.empty());
        default -> {
          word();
          yield new Value(Optional.empty(), Optional.empty());
        }
      };
    }

    private Value list() {
      expect('[');
      var one = object();
      expect(']');
      return new Value(Optional.empty(), Optional.of(one));
    }

    private String string() {
      expect('\'');
      int end = text.indexOf('\'', at);
      var found = text.substring(at, end);
      at = end + 1;
      return found;
    }

    private String word() {
      peek();
      int from = at;
      while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      if (at == from) {
        throw new IllegalArgumentException("not understood at " + at + ": " + text);
      }
      return text.substring(from, at);
    }

    private char peek() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at < text.length() ? text.charAt(at) : 0;
    }

    private void expect(char wanted) {
      if (peek() != wanted) {
        throw new IllegalArgumentException("no " + wanted + " at " + at + ": " + text);
      }
      at++;
    }

    void end() {
      if (peek() != 0) {
        throw new IllegalArgumentException("more than an object: " + text);
      }
    }
  }
}

package encore.loadtest.report.summary;

import encore.loadtest.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/** Summaries as text, there and back. */
public final class Summaries {

  private Summaries() {}

  public static String json(Summary summary) {
    return Json.MAPPER.writeValueAsString(summary);
  }

  /** For who reads it with his eyes. */
  public static String lines(Summary summary) {
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n";
  }

  /**
   * What was told of an earlier run.
   *
   * @throws IOException if there is none, or it is of another kind; the message says so
   */
  public static Summary at(Path file) throws IOException {
    return read(Files.readString(file, StandardCharsets.UTF_8), file.toString());
  }

  static Summary read(String json, String from) throws IOException {
    try {
      var tree = Json.read(json);
      var schema = tree.path("schema").asString("");
      if (!schema.equals(Summary.SCHEMA)) {
        throw new IOException(
            from + " is \"" + schema + "\", and only " + Summary.SCHEMA + " can be read");
      }
      return Json.MAPPER.treeToValue(tree, Summary.class);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException(from + " is no summary of a run: " + e.getMessage(), e);
    }
  }
}

package encore.bootstrap.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what was found: Markdown, one page that needs no network, JSON, and a picture. */
final class Reports {

  private static final String VENDOR = "/encore/loadtest/report/vendor/";

  private final Path folder;

  Reports(Path folder) {
    this.folder = folder;
  }

  /** Returns the files, the page first. */
  List<Path> write(Findings findings) {
    var json = Data.json(findings);
    var files =
        new ArrayList<>(
            List.of(
                write("lab.html", page(json)),
                write("lab.md", new Markdown(findings).text()),
                write("lab.json", json)));
    Picture.of(findings).ifPresent(svg -> files.add(write("lab.svg", svg)));
    return files;
  }

  private static String page(String json) {
    return resource("lab.html")
        .replace("/*uplot.css*/", resource(VENDOR + "uPlot.min.css"))
        .replace("/*uplot.js*/", resource(VENDOR + "uPlot.iife.min.js"))
        .replace("/*lab.js*/", resource("lab.js"))
        // No figure may end the script that it stands in.
        .replace("/*data*/", json.replace("</", "<\\/"));
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(Files.createDirectories(folder).resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (var stream = requireNonNull(Reports.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package encore.loadtest.report.desk;

import encore.loadtest.report.page.Markdown;
import encore.loadtest.report.page.Page;
import encore.loadtest.report.summary.Summaries;
import encore.loadtest.report.summary.Summary;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Files of runs: a folder for each, and {@code latest}, which is the last one's. */
public record Folder(Path root) {

  /** By default, where builds put things. */
  public static final Folder TARGET = new Folder(Path.of("target", "load"));

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** Returns where they are. */
  public Path write(Summary summary) throws IOException {
    var folder = fresh(name(summary));
    Files.writeString(folder.resolve("summary.json"), Summaries.lines(summary));
    Files.writeString(folder.resolve("report.md"), new Markdown(summary).text());
    Files.writeString(folder.resolve("report.html"), new Page(summary).html());
    point(folder);
    return folder;
  }

  private static String name(Summary summary) {
    var scenario = summary.run().scenario().replaceAll("[^A-Za-z0-9-]", "_");
    return TIME.format(Instant.parse(summary.run().at())) + "-" + scenario;
  }

  private Path fresh(String name) throws IOException {
    Files.createDirectories(root);
    var folder = root.resolve(name);
    for (int i = 2; Files.exists(folder); i++) {
      folder = root.resolve(name + "-" + i);
    }
    return Files.createDirectory(folder);
  }

  /** In one move: who opens it sees one run or the other. */
  private void point(Path folder) throws IOException {
    var next = root.resolve(".latest");
    Files.deleteIfExists(next);
    try {
      Files.createSymbolicLink(next, folder.getFileName());
      Files.move(next, root.resolve("latest"), StandardCopyOption.ATOMIC_MOVE);
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Not every system has links, or lets everybody make one.
      Files.writeString(root.resolve("latest.txt"), folder.getFileName() + "\n");
    }
  }
}

package encore.persistence.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The files of this writer that are open, a few of them; not for two threads at once. */
final class OpenFiles implements AutoCloseable {

  private final Path directory;
  private final FeedProperties limits;
  private final LinkedHashMap<String, FeedFile> open = new LinkedHashMap<>(16, 0.75f, true);
  private @Nullable WriterLock writer;

  OpenFiles(Path directory, FeedProperties limits) {
    this.directory = directory;
    this.limits = limits;
  }

  FeedFile open(String name) throws IOException {
    var known = open.get(name);
    if (known != null && !known.isOver()) {
      return known;
    }
    // Out of the map first: one that cannot be closed is not asked again.
    if (known != null) {
      open.remove(name);
      known.close();
    }
    while (open.size() >= limits.openMax()) {
      open.pollFirstEntry().getValue().close();
    }
    var fresh = FeedFile.open(path(name), limits.remember());
    open.put(name, fresh);
    return fresh;
  }

  private Path path(String name) throws IOException {
    if (writer == null) {
      writer = WriterLock.take(directory);
    }
    var path = directory.resolve(name + "." + writer.number() + ".ndjson");
    Files.createDirectories(path.getParent());
    return path;
  }

  @Override
  public void close() throws IOException {
    var all = new ArrayList<AutoCloseable>(open.values());
    open.clear();
    if (writer != null) {
      all.add(writer);
      writer = null;
    }
    for (var each : all) {
      try {
        each.close();
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }
}

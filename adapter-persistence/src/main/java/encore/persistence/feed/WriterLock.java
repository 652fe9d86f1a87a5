package encore.persistence.feed;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The number of a writer in a folder: the lowest that nobody has. The system takes it back from a
 * process that dies, so that who starts after a crash goes on with the files of before.
 */
record WriterLock(int number, FileChannel file, FileLock lock) implements AutoCloseable {

  private static final int WRITERS_MAX = 64;

  static WriterLock take(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (int number = 0; number < WRITERS_MAX; number++) {
      var taken = take(directory, number);
      if (taken.isPresent()) {
        return taken.get();
      }
    }
    throw new IOException("all " + WRITERS_MAX + " writers of " + directory + " are at work");
  }

  private static Optional<WriterLock> take(Path directory, int number) throws IOException {
    var file =
        FileChannel.open(
            directory.resolve("writer-" + number + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      var lock = file.tryLock();
      if (lock != null) {
        return Optional.of(new WriterLock(number, file, lock));
      }
    } catch (OverlappingFileLockException _) {
      // Another house in this very process has it.
    } catch (IOException e) {
      file.close();
      throw e;
    }
    file.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    // The lock ends with its file.
    file.close();
  }
}

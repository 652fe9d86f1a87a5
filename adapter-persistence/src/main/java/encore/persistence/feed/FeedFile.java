package encore.persistence.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One file, which only we write. Many append at once: each line is written under one lock, and who
 * then waits for the disk finds it done by somebody else as often as not. After a failure nothing
 * that was not on the disk for certain stays, and the file must be opened again.
 */
final class FeedFile implements AutoCloseable {

  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock syncing = new ReentrantLock();
  private final FileChannel file;
  private final Recent recent;
  private long written;
  private volatile long onDisk;
  private volatile boolean isOver;

  private FeedFile(FileChannel file, long end, Recent recent) {
    this.file = file;
    this.recent = recent;
    this.written = end;
    this.onDisk = end;
  }

  static FeedFile open(Path path, int remember) throws IOException {
    boolean isNew = Files.notExists(path);
    var file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      long end = Tail.cut(file);
      // What an instance before us had written may not be on the disk yet.
      file.force(true);
      if (isNew) {
        syncName(path);
      }
      return new FeedFile(file, end, Tail.ids(file, end, remember));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** A new file is lost with its name, which is in its folder. */
  private static void syncName(Path path) throws IOException {
    try (var folder = FileChannel.open(path.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }

  /** What became of a line. */
  enum Appended {
    NEW,
    KNOWN,
    /** Somebody has closed the file: nothing was done. */
    CLOSED
  }

  Appended append(UUID id, byte[] line) throws IOException {
    Appended how;
    long end;
    writing.lock();
    try {
      if (isOver) {
        return Appended.CLOSED;
      }
      how = recent.contains(id) ? Appended.KNOWN : Appended.NEW;
      if (how == Appended.NEW) {
        write(line);
        recent.add(id);
      }
      end = written;
    } finally {
      writing.unlock();
    }
    // One that is known may still be on its way to the disk.
    sync(end);
    return how;
  }

  private void write(byte[] line) throws IOException {
    try {
      var buffer = ByteBuffer.wrap(line);
      while (buffer.hasRemaining()) {
        file.write(buffer, written + buffer.position());
      }
      written += line.length;
    } catch (IOException | RuntimeException e) {
      cutOffHalf(e);
      throw e;
    }
  }

  /** What others have written before may be on its way to the disk, and is left alone. */
  private void cutOffHalf(Exception why) {
    try {
      file.truncate(written);
    } catch (IOException e) {
      // Whoever opens it again cuts it off.
      isOver = true;
      why.addSuppressed(e);
    }
  }

  private void sync(long end) throws IOException {
    syncing.lock();
    try {
      if (onDisk >= end) {
        return;
      }
      if (isOver) {
        throw new IOException("the file was given up before the line was on the disk");
      }
      force();
    } finally {
      syncing.unlock();
    }
  }

  private void force() throws IOException {
    long upTo = writtenByNow();
    try {
      file.force(false);
      onDisk = upTo;
    } catch (IOException | RuntimeException e) {
      giveUp(e);
      throw e;
    }
  }

  private long writtenByNow() {
    writing.lock();
    try {
      return written;
    } finally {
      writing.unlock();
    }
  }

  /**
   * After a disk has failed once it may call a lost page written: what it did not confirm is cut
   * off, and comes again. Nobody else is at the disk meanwhile.
   */
  private void giveUp(Exception why) {
    writing.lock();
    try (file) {
      isOver = true;
      file.truncate(onDisk);
    } catch (IOException e) {
      why.addSuppressed(e);
    } finally {
      writing.unlock();
    }
  }

  /** Closed, or given up: it must be opened again. */
  boolean isOver() {
    return isOver;
  }

  @Override
  public void close() throws IOException {
    syncing.lock();
    writing.lock();
    try (file) {
      if (!isOver) {
        isOver = true;
        file.force(false);
        onDisk = written;
      }
    } finally {
      writing.unlock();
      syncing.unlock();
    }
  }
}

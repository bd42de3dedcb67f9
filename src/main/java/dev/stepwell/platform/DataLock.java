package dev.stepwell.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One process at a time on a data directory. The operating system drops the lock with the process,
 * however it ends.
 *
 * <p>Within this JVM a system property remembers the lock, for two reasons: a live reload has new
 * classes but the same JVM, and on POSIX systems opening and closing the file again would drop it.
 */
final class DataLock {

  private static final String HELD = "dev.stepwell.data-lock:";

  /** A byte that no process id reaches, so that the other bytes can be read on Windows too. */
  private static final long LOCKED_BYTE = 1 << 20;

  private final String memory;
  private final FileLock lock;

  private DataLock(String memory, FileLock lock) {
    this.memory = memory;
    this.lock = lock;
  }

  /**
   * Takes the lock; empty if this JVM has it already.
   *
   * @throws DatabaseStartException if another process has it
   */
  static Optional<DataLock> acquire(DataDirectory data) throws IOException {
    String memory = HELD + data.path();
    if (System.getProperties().putIfAbsent(memory, "held") != null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DataLock(memory, lock(data)));
    } catch (IOException | RuntimeException e) {
      System.clearProperty(memory);
      throw e;
    }
  }

  /** Gives the directory back. */
  void release() throws IOException {
    lock.acquiredBy().close();
    System.clearProperty(memory);
  }

  private static FileLock lock(DataDirectory data) throws IOException {
    FileChannel channel =
        FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock = Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
    if (lock.isEmpty()) {
      channel.close();
      throw new DatabaseStartException(
          "Stepwell is already running on the data in %s (process %s). Stop it first, or give this one its own data: STEPWELL_DATA_DIR=<directory>"
              .formatted(data.path(), holder(data.lock())));
    }
    byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid));
    return lock.get();
  }

  private static String holder(Path lock) throws IOException {
    String pid = Files.readString(lock).strip();
    return pid.isEmpty() ? "unknown" : pid;
  }
}

package dev.stepwell.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The places in a data directory.
 *
 * @param path its absolute path
 */
record DataDirectory(Path path) {

  private static final int PASSWORD_BYTES = 24;

  /** The configured directory, created if it is missing. */
  static DataDirectory of(Path configured) throws IOException {
    Files.createDirectories(configured);
    return new DataDirectory(configured.toRealPath());
  }

  /** PostgreSQL's own data directory. */
  Path cluster() {
    return path.resolve("postgresql");
  }

  /** A cluster in the making: it is renamed once it is whole. */
  Path unfinishedCluster() {
    return path.resolve("postgresql.unfinished");
  }

  /** The server's log. */
  Path log() {
    return path.resolve("postgresql.log");
  }

  /** What the last of PostgreSQL's commands had to say. */
  Path commandOutput() {
    return path.resolve("postgresql-command.log");
  }

  /** Held by the one process that works with this directory; holds its process id. */
  Path lock() {
    return path.resolve("lock");
  }

  /** The password of both database roles, for its owner's eyes only. */
  Path passwordFile() {
    return path.resolve("password");
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /** Makes a new random password, in place of any that an interrupted first start has left. */
  void createPassword() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Files.deleteIfExists(passwordFile());
    try (var channel =
        Files.newByteChannel(
            passwordFile(),
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
            ownerOnly())) {
      channel.write(StandardCharsets.UTF_8.encode(password));
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}

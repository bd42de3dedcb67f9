package dev.stepwell.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The PostgreSQL of this platform, from the class path, unpacked once. */
final class PostgresBinaries {

  private static final int NAME_BYTES = 8;

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /**
   * Unpacks what is on the class path into a directory named after its content, unless it is there.
   * Two processes may do so at once: each unpacks beside it, and the first to rename wins.
   *
   * @throws DatabaseStartException if there is nothing on the class path
   */
  static PostgresBinaries unpackedIn(Path directory) throws IOException {
    String archive = archiveName();
    Path home = directory.toAbsolutePath().resolve(digest(archive));
    if (!Files.isDirectory(home)) {
      Files.createDirectories(directory);
      Path unfinished = Files.createTempDirectory(directory, "unpacking-");
      try (InputStream content = open(archive)) {
        TarXz.unpack(content, unfinished);
      }
      publish(unfinished, home);
    }
    return new PostgresBinaries(home);
  }

  /** The path of one of its programs: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** Its major version, as in a cluster's {@code PG_VERSION}. */
  String majorVersion() throws IOException {
    Process version =
        new ProcessBuilder(program("postgres"), "--version").redirectErrorStream(true).start();
    try (InputStream output = version.getInputStream()) {
      String line = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      return line.replaceFirst("(?s)^.*PostgreSQL\\) (\\d+).*$", "$1");
    }
  }

  private static void publish(Path unfinished, Path home) throws IOException {
    try {
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(home)) {
        throw e;
      }
      Directories.delete(unfinished);
    }
  }

  private static String archiveName() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return "postgres-%s-%s.txz"
        .formatted(
            os.contains("mac") ? "darwin" : os.contains("windows") ? "windows" : "linux",
            Set.of("aarch64", "arm64").contains(arch) ? "arm_64" : "x86_64");
  }

  private static String digest(String archive) throws IOException {
    try (DigestInputStream content =
        new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      byte[] digest = content.getMessageDigest().digest();
      return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream open(String archive) {
    return Optional.ofNullable(PostgresBinaries.class.getClassLoader().getResourceAsStream(archive))
        .map(BufferedInputStream::new)
        .orElseThrow(
            () ->
                new DatabaseStartException(
                    "No database: set QUARKUS_DATASOURCE_JDBC_URL (and _USERNAME, _PASSWORD), or build without -DexternalDatabase to have one embedded"));
  }
}

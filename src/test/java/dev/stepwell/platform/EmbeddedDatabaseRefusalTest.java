package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseRefusalTest {

  private static final int ANY_PORT = EmbeddedDatabaseSettings.ANY_PORT;

  /** One for all tests, since each new cluster takes a second. */
  @TempDir static Path directory = Path.of("target");

  @Test
  void saysWhenTheDataIsOfAnotherMajorVersion() throws Exception {
    start(ANY_PORT).close();
    Path version = data().cluster().resolve("PG_VERSION");
    Files.writeString(version, "9\n");

    try {
      assertThatThrownBy(() -> start(ANY_PORT))
          .isInstanceOf(DatabaseStartException.class)
          .hasMessageContaining("was written by PostgreSQL 9, this Stepwell has PostgreSQL 18")
          .hasMessageNotContaining("\n");
    } finally {
      Files.writeString(version, "18\n");
    }
  }

  @Test
  void saysWhenTheDataDirectoryCannotBeUsed() throws Exception {
    Path inTheWay = Files.writeString(directory.resolve("file"), "a file in the way");

    assertThatThrownBy(() -> start(inTheWay, ANY_PORT))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("Stepwell cannot use the data directory " + inTheWay)
        .hasMessageNotContaining("\n");
  }

  @Test
  void saysWhenItsPortIsTakenAndGivesTheDataBack() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start(taken.getLocalPort()))
          .isInstanceOf(DatabaseStartException.class)
          .hasMessageContaining("did not start on port " + taken.getLocalPort())
          .hasMessageContaining("could not create any TCP/IP sockets")
          .hasMessageNotContaining("\n");
    }
    start(ANY_PORT).close();
  }

  @Test
  void saysWhenThePasswordIsLostAndStopsAgain() throws Exception {
    start(ANY_PORT).close();
    String password = data().password();
    Files.writeString(data().passwordFile(), "guess");

    try {
      assertThatThrownBy(() -> start(ANY_PORT))
          .isInstanceOf(DatabaseStartException.class)
          .hasMessageContaining(data().path().toString())
          .hasMessageContaining("password authentication failed")
          .hasMessageNotContaining("\n");
      assertThat(Postmaster.of(data().cluster())).isEmpty();
    } finally {
      Files.writeString(data().passwordFile(), password);
    }
  }

  private static EmbeddedDatabase start(int port) {
    return start(directory.resolve("data"), port);
  }

  private static EmbeddedDatabase start(Path data, int port) {
    return EmbeddedDatabase.start(
        new EmbeddedDatabaseSettings(data, EmbeddedDatabaseResource.BINARIES, port));
  }

  private static DataDirectory data() throws IOException {
    return DataDirectory.of(directory.resolve("data"));
  }
}

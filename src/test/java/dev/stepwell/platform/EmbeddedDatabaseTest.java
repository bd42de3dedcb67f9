package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  private static final int ANY_PORT = EmbeddedDatabaseSettings.ANY_PORT;

  /** One for all tests, since each new cluster takes a second. */
  @TempDir static Path directory = Path.of("target");

  @Test
  void losesNothing() throws Exception {
    try (EmbeddedDatabase database = start(ANY_PORT)) {
      assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    try (EmbeddedDatabase database = start(ANY_PORT)) {
      assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      for (InetAddress address : addressesOfThisMachine()) {
        assertThatThrownBy(() -> new Socket(address, database.port()).close())
            .as("%s", address)
            .isInstanceOf(ConnectException.class);
      }
    }
  }

  @Test
  void wantsAPasswordThatOnlyItsOwnerCanRead() throws Exception {
    try (EmbeddedDatabase database = start(ANY_PORT)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.jdbcUrl(), database.username(), "guess"))
          .hasMessageContaining("password authentication failed");
      assertThat(Files.getPosixFilePermissions(data().passwordFile()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void makesTheApplicationOwnerOfItsDatabaseButNoSuperuser() throws Exception {
    try (EmbeddedDatabase database = start(ANY_PORT)) {
      assertThat(ask(database, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
      assertThat(
              ask(database, "SELECT datdba::regrole FROM pg_database WHERE datname = 'stepwell'"))
          .isEqualTo("stepwell");
    }
  }

  @Test
  void isFoundRunningByASecondStartInTheSameProcessAsAfterALiveReload() throws Exception {
    try (EmbeddedDatabase first = start(ANY_PORT)) {
      String started = ask(first, "SELECT pg_postmaster_start_time()");

      EmbeddedDatabase second = start(ANY_PORT);

      assertThat(second.port()).isEqualTo(first.port());
      assertThat(ask(second, "SELECT pg_postmaster_start_time()")).isEqualTo(started);
    }
  }

  @Test
  void stopsWhenClosedAndKeepsItsData() throws Exception {
    try (EmbeddedDatabase database = start(ANY_PORT)) {
      tell(database, "CREATE TABLE kept AS SELECT 42 AS value");
    }
    assertThat(Postmaster.of(data().cluster())).isEmpty();

    try (EmbeddedDatabase database = start(ANY_PORT)) {
      assertThat(ask(database, "SELECT value FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void startsOverAfterAFirstStartThatWasInterrupted(@TempDir Path interrupted) throws Exception {
    DataDirectory left = DataDirectory.of(interrupted);
    Files.createDirectories(left.unfinishedCluster().resolve("base"));
    Files.writeString(left.passwordFile(), "of the interrupted start");

    try (EmbeddedDatabase database = start(interrupted, ANY_PORT)) {
      assertThat(ask(database, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void seesThroughAStalePidFileThatNowNamesAnotherProcess() throws Exception {
    start(ANY_PORT).close();
    Process stranger = new ProcessBuilder("sleep", "3600").start();
    try {
      leaveAPidFileOf(stranger.pid());

      try (EmbeddedDatabase database = start(ANY_PORT)) {
        assertThat(ask(database, "SELECT 1")).isEqualTo("1");
      }

      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
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

  private static void leaveAPidFileOf(long pid) throws IOException {
    Files.write(
        data().cluster().resolve("postmaster.pid"),
        List.of(Long.toString(pid), data().cluster().toString(), "1700000000", "5432", "", ""));
  }

  private static List<InetAddress> addressesOfThisMachine() throws IOException {
    List<InetAddress> addresses = new ArrayList<>();
    for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      addresses.addAll(Collections.list(network.getInetAddresses()));
    }
    addresses.removeIf(InetAddress::isLoopbackAddress);
    return addresses;
  }

  private static String ask(EmbeddedDatabase database, String query) throws SQLException {
    try (Connection connection = connect(database);
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  private static void tell(EmbeddedDatabase database, String statement) throws SQLException {
    try (Connection connection = connect(database)) {
      connection.createStatement().execute(statement);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }
}

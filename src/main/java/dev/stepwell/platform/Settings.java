package dev.stepwell.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Every setting of Stepwell. Whoever needs a group of them has it injected. The sentences here are
 * those of {@code docs/configuration.md}, and what a setting may be is said by its converter.
 */
@ConfigMapping(prefix = "stepwell")
public interface Settings {

  /** Where the embedded database keeps everything. */
  @WithDefault("data")
  @WithConverter(Values.Directory.class)
  Path dataDir();

  /**
   * How many connections are answered; where more are asking, they get 503. Without it, as many as
   * the heap, but for 40 MiB or half of it, has 24 KiB for each. In either case the descriptors
   * bound it too ({@code ulimit -n}): of those above 400, two in three; where less is left of what
   * is set, the start warns of it.
   */
  Optional<@WithConverter(Values.Count.class) Integer> mostConnections();

  /** The database that is started where none is configured. */
  EmbeddedDatabase embeddedDatabase();

  /** How a replica follows the releases of others. */
  Follow follow();

  /** How the stream of releases is kept. */
  ReleaseStream releaseStream();

  /** Which roles of the identity provider mean ours. */
  Roles roles();

  /** Who may evaluate. */
  Evaluations evaluations();

  /** Where spans go. */
  Tracing tracing();

  /**
   * The number that pages and pictures tell people to call in an emergency, and the entry point
   * tells clients. Without it they speak of "the emergency number" and name none.
   */
  Optional<@WithConverter(Values.PhoneNumber.class) String> emergencyNumber();

  /** The database that is started where none is configured. */
  interface EmbeddedDatabase {

    /** The port of the embedded database, on 127.0.0.1 only. */
    @WithDefault("0")
    @WithConverter(Values.Port.class)
    int port();

    /**
     * Where the embedded PostgreSQL is unpacked, once. Without it: {@code binaries} in the data
     * directory.
     */
    Optional<@WithConverter(Values.Directory.class) Path> binariesDir();
  }

  /** How a replica follows the releases of others. */
  interface Follow {

    /**
     * Whether a replica follows the releases of others. If not, it serves what it opened with and
     * what it publishes itself: for a replica that is alone.
     */
    @WithDefault("true")
    @WithConverter(Values.Switch.class)
    boolean enabled();

    /**
     * Whether the database tells a replica of news. To be switched off behind a pool that shares
     * connections, which carries no notifications.
     */
    @WithDefault("true")
    @WithConverter(Values.Switch.class)
    boolean listen();

    /** How often a replica looks by itself, should it miss a notification. */
    @WithDefault("2S")
    @WithConverter(Values.Interval.class)
    Duration pollInterval();
  }

  /** How the stream of releases is kept. */
  interface ReleaseStream {

    /**
     * How often every client of the stream hears something, so that nobody on the way thinks it
     * dead.
     */
    @WithDefault("15S")
    @WithConverter(Values.Interval.class)
    Duration heartbeat();

    /** How many clients of the stream one replica has at most; more are refused with 503. */
    @WithDefault("1000")
    @WithConverter(Values.Count.class)
    int mostClients();
  }

  /** Which roles of the identity provider mean ours. */
  interface Roles {

    /** The roles of the provider that mean {@code editor}: who writes changes. */
    @WithDefault("editor")
    List<@WithConverter(Values.Word.class) String> editor();

    /** The roles of the provider that mean {@code reviewer}: who approves the changes of others. */
    @WithDefault("reviewer")
    List<@WithConverter(Values.Word.class) String> reviewer();

    /**
     * The roles of the provider that mean {@code operator}: who recalls releases and reads the
     * audit.
     */
    @WithDefault("operator")
    List<@WithConverter(Values.Word.class) String> operator();

    /** The roles of the provider that mean {@code partner}: who evaluates where that is closed. */
    @WithDefault("partner")
    List<@WithConverter(Values.Word.class) String> partner();
  }

  /** Who may evaluate. */
  interface Evaluations {

    /** Closes evaluations to all but partners. */
    @WithDefault("false")
    @WithConverter(Values.Switch.class)
    boolean partnersOnly();
  }

  /** Where spans go. */
  interface Tracing {

    /**
     * The collector that spans are sent to, by OTLP over HTTP, without {@code /v1/traces}. Without
     * it there are no spans.
     */
    Optional<@WithConverter(Values.WebAddress.class) URI> endpoint();
  }
}

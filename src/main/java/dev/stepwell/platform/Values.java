package dev.stepwell.platform;

import io.quarkus.runtime.configuration.DurationConverter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;
import org.jboss.logmanager.LogContext;

/** The kinds of values that settings have. */
final class Values {

  private static final int HIGHEST_PORT = 65_535;

  private Values() {}

  /** On or off; what is neither is no quiet "off". */
  public static final class Switch extends Value<Boolean> implements Converter<Boolean> {

    private static final long serialVersionUID = 1L;

    /** As the mapping makes one. */
    public Switch() {
      super("`true` or `false`");
    }

    @Override
    public Boolean convert(String written) {
      return switch (written.toLowerCase(Locale.ROOT)) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException();
      };
    }
  }

  /** A directory, which need not be there yet. */
  public static final class Directory extends Value<Path> implements Converter<Path> {

    private static final long serialVersionUID = 1L;

    /** As the mapping makes one. */
    public Directory() {
      super("the path of a directory");
    }

    @Override
    public Path convert(String written) {
      if (written.isBlank()) {
        throw new IllegalArgumentException();
      }
      return Path.of(written);
    }
  }

  /** A TCP port. */
  public static final class Port extends Value<Integer> implements Converter<Integer> {

    private static final long serialVersionUID = 1L;

    /** As the mapping makes one. */
    public Port() {
      super("a port, 1 to 65535, or 0 for any free one");
    }

    @Override
    public Integer convert(String written) {
      return within(0, HIGHEST_PORT, Integer.parseInt(written));
    }
  }

  /** How many, at most. */
  public static final class Count extends Value<Integer> implements Converter<Integer> {

    private static final long serialVersionUID = 1L;

    /** As the mapping makes one. */
    public Count() {
      super("a whole number, 1 to 100000");
    }

    @Override
    public Integer convert(String written) {
      return within(1, 100_000, Integer.parseInt(written));
    }
  }

  /** How long, or how often; in the two forms that Quarkus takes. */
  public static final class Interval extends Value<Duration> implements Converter<Duration> {

    private static final long serialVersionUID = 1L;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** As the mapping makes one. */
    public Interval() {
      super("a duration such as `2S`, `500MS` or `PT1M30S`, from `100MS` to `24H`");
    }

    @Override
    public Duration convert(String written) {
      return within(SHORTEST, LONGEST, DurationConverter.parseDuration(written));
    }
  }

  /** A name that another system gave. */
  public static final class Word extends Value<String> implements Converter<String> {

    private static final long serialVersionUID = 1L;

    /** As the mapping makes one. */
    public Word() {
      super("one or more names, with commas and no spaces between them");
    }

    @Override
    public String convert(String written) {
      if (written.isBlank() || !written.equals(written.strip())) {
        throw new IllegalArgumentException();
      }
      return written;
    }
  }

  /** What people dial. */
  public static final class PhoneNumber extends Value<String> implements Converter<String> {

    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("\\+?\\d([\\d -]{0,18}\\d)?");

    /** As the mapping makes one. */
    public PhoneNumber() {
      super("a telephone number such as `911` or `112`");
    }

    @Override
    public String convert(String written) {
      if (!FORM.matcher(written).matches()) {
        throw new IllegalArgumentException();
      }
      return written;
    }
  }

  /** Anything, and nothing that others should see. */
  static final class Text extends Value<String> {

    Text() {
      super("any text");
    }

    @Override
    public String convert(String written) {
      return written;
    }

    @Override
    boolean isShown() {
      return false;
    }
  }

  /** What the PostgreSQL driver takes as an address. */
  static final class JdbcUrl extends Value<String> {

    private static final String HOST = "(\\[[^]]+]|[^\\s/?,:]+)(:\\d{1,5})?";
    private static final Pattern FORM =
        Pattern.compile(
            "jdbc:postgresql:(//" + HOST + "(," + HOST + ")*(/[^?]*)?|[^/?]+|/)(\\?.*)?");

    JdbcUrl() {
      super("an address such as `jdbc:postgresql://db.example:5432/stepwell`");
    }

    @Override
    public String convert(String written) {
      if (!FORM.matcher(written).matches()) {
        throw new IllegalArgumentException();
      }
      return written;
    }

    @Override
    boolean isShown() {
      return false;
    }
  }

  /** The address of another service. */
  public static final class WebAddress extends Value<URI> implements Converter<URI> {

    private static final long serialVersionUID = 1L;

    /** As the mapping makes one. */
    public WebAddress() {
      super("an address such as `https://host.example/path`");
    }

    @Override
    public URI convert(String written) {
      URI address = URI.create(written);
      boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      boolean hasMore =
          address.getUserInfo() != null
              || address.getQuery() != null
              || address.getFragment() != null;
      if (!isWeb || address.getHost() == null || hasMore || address.getPort() > HIGHEST_PORT) {
        throw new IllegalArgumentException();
      }
      return address;
    }

    @Override
    boolean isShown() {
      return false;
    }
  }

  /** From which level on the log has lines. */
  static final class Level extends Value<java.util.logging.Level> {

    Level() {
      super("a level such as `INFO`, `DEBUG` or `WARN`");
    }

    @Override
    public java.util.logging.Level convert(String written) {
      return LogContext.getLogContext().getLevelForName(written.toUpperCase(Locale.ROOT));
    }
  }

  private static <T extends Comparable<T>> T within(T least, T most, T value) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException();
    }
    return value;
  }
}

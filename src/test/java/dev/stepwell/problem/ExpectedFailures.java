package dev.stepwell.problem;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * Keeps the stack traces of {@link Throwing} and {@link FailingRoutes}, which fail with purpose,
 * off the console of the tests: whoever reads it finds the failures that nobody planned.
 */
@LoggingFilter(name = "expected-failures")
public final class ExpectedFailures implements Filter {

  private static final Pattern PATHS = Pattern.compile("(/api/throwing|/failing)/.*");

  @Override
  public boolean isLoggable(LogRecord line) {
    return !line.getLoggerName().equals(Failures.class.getName())
        || !PATHS.matcher(path(line)).matches();
  }

  /** {@link Failures} says method and path first. */
  private static String path(LogRecord line) {
    return line.getParameters() == null ? "" : String.valueOf(line.getParameters()[1]);
  }
}

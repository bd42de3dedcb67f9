package dev.stepwell.platform;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.common.utils.StringUtil;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting that is checked before anything is started.
 *
 * @param name such as {@code stepwell.data-dir}
 * @param member what it is called in Java
 * @param value what it may be
 * @param isList whether it may be several
 * @param standard what it is where nobody sets it, if it then is anything
 */
record Key(String name, String member, Value<?> value, boolean isList, Optional<String> standard) {

  /** What it is called in the environment. */
  String variable() {
    return variable(name);
  }

  static String variable(String name) {
    return StringUtil.replaceNonAlphanumericByUnderscores(name).toUpperCase(Locale.ROOT);
  }

  /** What is wrong with it, in one line. */
  Optional<String> fault(SmallRyeConfig config) {
    ConfigValue found = config.getConfigValue(name);
    String written = found.getValue();
    if (written == null && found.getRawValue() != null) {
      return Optional.of(
          "%s (%s) has a ${…} that stands for nothing; $ itself is written $$"
              .formatted(name, variable()));
    }
    if (written == null || (standard.isEmpty() && written.isBlank()) || isAllowed(written)) {
      return Optional.empty();
    }
    String given = value.isShown() ? "not \"%s\"".formatted(oneLine(written)) : "which it is not";
    return Optional.of(
        "%s (%s) must be %s, %s"
            .formatted(name, variable(), value.demand().replace("`", ""), given));
  }

  private boolean isAllowed(String written) {
    List<String> parts = isList ? List.of(StringUtil.split(written)) : List.of(written);
    return !written.isBlank() && !parts.isEmpty() && parts.stream().allMatch(value::allows);
  }

  private static String oneLine(String written) {
    return Stream.of(written.split("\\R", -1)).findFirst().orElse("");
  }
}

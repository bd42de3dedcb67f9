package dev.stepwell.testing;

import dev.stepwell.platform.Settings;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every key that the running service reads: of the extensions, by their mappings for the run time,
 * and our own. What is fixed when it is built is not among them: setting it later does nothing.
 */
public final class ConfigurationKeys {

  private static final String ROOTS = "META-INF/quarkus-config-roots.list";

  private static final Map<String, Property> KEYS = read();

  private static final List<Pattern> VARIABLES =
      KEYS.keySet().stream().map(ConfigurationKeys::pattern).toList();

  private ConfigurationKeys() {}

  /** Whether a variable of the environment is the name of a key. */
  public static boolean knows(String variable) {
    return VARIABLES.stream().anyMatch(known -> known.matcher(variable).matches());
  }

  /** What its extension has for a key that nobody sets. */
  public static Optional<String> standard(String key) {
    return Optional.ofNullable(KEYS.get(key))
        .filter(Property::hasDefaultValue)
        .map(Property::getDefaultValue);
  }

  /** The variable of a key; a star, the name of something configured, is any word. */
  private static Pattern pattern(String key) {
    String variable =
        key.replace("\"", "")
            .replaceAll("[^\\w*]", "_")
            .toUpperCase(Locale.ROOT)
            .replace("*", "[A-Z0-9_]+");
    return Pattern.compile(variable);
  }

  private static Map<String, Property> read() {
    Map<String, Property> keys = new LinkedHashMap<>();
    roots().stream()
        .filter(ConfigurationKeys::isReadAtRunTime)
        .forEach(root -> keys.putAll(keys(root)));
    keys.putAll(keys(Settings.class));
    return Collections.unmodifiableMap(keys);
  }

  private static Map<String, Property> keys(Class<?> mapping) {
    return ConfigMappings.getProperties(ConfigClass.configClass(mapping));
  }

  private static boolean isReadAtRunTime(Class<?> root) {
    ConfigRoot annotation = root.getAnnotation(ConfigRoot.class);
    return annotation != null
        && annotation.phase() == ConfigPhase.RUN_TIME
        && root.isAnnotationPresent(ConfigMapping.class);
  }

  private static Set<Class<?>> roots() {
    Set<Class<?>> roots = new LinkedHashSet<>();
    ClassLoader loader = ConfigurationKeys.class.getClassLoader();
    try {
      for (URL list : Collections.list(loader.getResources(ROOTS))) {
        try (var in = list.openStream()) {
          for (String name :
              new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            roots.add(Class.forName(name, false, loader));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    return roots;
  }
}

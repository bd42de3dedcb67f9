package dev.stepwell.platform;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Looks at the settings before anything is started, and tells all that is wrong with them at once.
 * The frameworks would refuse them too, each at its own time, with a stack trace; and pass over a
 * variable of the environment that is misspelt.
 */
final class CheckedSettings {

  private CheckedSettings() {}

  /**
   * Those of a configuration that knows no mappings yet.
   *
   * @throws SettingsException if one has a wrong value, or does not exist
   */
  static Settings of(SmallRyeConfig config) {
    try {
      return read(config);
    } catch (SettingsException e) {
      throw e;
    } catch (RuntimeException e) { // Such as an expression that leads to itself
      throw SettingsException.unreadable(e);
    }
  }

  private static Settings read(SmallRyeConfig config) {
    List<Key> own = OwnKeys.all();
    List<String> faults =
        Stream.of(
                unknown(config, own),
                own.stream().flatMap(it -> it.fault(config).stream()),
                QuarkusKeys.all().stream().flatMap(it -> it.fault(config).stream()))
            .flatMap(Function.identity())
            .toList();
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    ConfigMappings.registerConfigMappings(config, Set.of(ConfigClass.configClass(Settings.class)));
    return config.getConfigMapping(Settings.class);
  }

  private static Stream<String> unknown(SmallRyeConfig config, List<Key> own) {
    return Stream.concat(
        strangers(names(config, false), OwnKeys.PREFIX + ".", own, Key::name),
        strangers(
            names(config, true).map(it -> it.toUpperCase(Locale.ROOT)),
            Key.variable(OwnKeys.PREFIX + "."),
            own,
            Key::variable));
  }

  private static Stream<String> strangers(
      Stream<String> names, String prefix, List<Key> own, Function<Key, String> naming) {
    Set<String> known = own.stream().map(naming).collect(Collectors.toSet());
    return names
        .filter(it -> it.startsWith(prefix) && !known.contains(it))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(it -> line(it, known));
  }

  private static String line(String stranger, Set<String> known) {
    Optional<String> question = Nearest.question(stranger, known);
    return "%s is no setting of Stepwell. %s"
        .formatted(stranger, question.orElse("docs/configuration.md has those that are."));
  }

  /** Those of the environment, or the others; those of the profiles that are on, without them. */
  private static Stream<String> names(SmallRyeConfig config, boolean environment) {
    return StreamSupport.stream(config.getConfigSources().spliterator(), false)
        .filter(it -> it instanceof EnvConfigSource == environment)
        .flatMap(it -> it.getPropertyNames().stream())
        .map(it -> withoutProfile(it, config.getProfiles()));
  }

  private static String withoutProfile(String name, List<String> profiles) {
    int end = name.indexOf('.');
    return name.startsWith("%") && end > 0 && profiles.contains(name.substring(1, end))
        ? name.substring(end + 1)
        : name;
  }
}

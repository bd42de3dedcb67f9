package dev.stepwell.operations.kubernetes;

import dev.stepwell.testing.ConfigurationKeys;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that the service's container is told is something that the service listens to. */
final class Environment {

  private Environment() {}

  static void check(Rendering rendering, Findings findings) {
    Map<String, String> configuration = rendering.configuration();
    findings.unless(
        rendering.all("ConfigMap").size() == 1 && !configuration.isEmpty(),
        "the configuration is not one ConfigMap that the container takes");
    for (String variable : configuration.keySet()) {
      variable(variable, findings);
    }
    for (Manifest container : rendering.stepwell().containers()) {
      for (Manifest variable : container.list("/env")) {
        variable(variable.text("/name"), findings);
        findings.unless(
            !configuration.containsKey(variable.text("/name")),
            "%s is said twice",
            variable.text("/name"));
      }
    }
    for (Map.Entry<String, String> entry : configuration.entrySet()) {
      findings.unless(
          !entry.getValue().isBlank() && entry.getValue().equals(entry.getValue().strip()),
          "%s is blank, or has spaces around it",
          entry.getKey());
    }
    mounts(rendering, findings);
  }

  private static void variable(String variable, Findings findings) {
    findings.unless(
        ConfigurationKeys.knows(variable), "%s is no key that the service reads", variable);
  }

  /** Files that the configuration names are mounted. */
  private static void mounts(Rendering rendering, Findings findings) {
    List<String> mounts =
        rendering.stepwell().containers().stream()
            .flatMap(container -> container.list("/volumeMounts").stream())
            .map(mount -> mount.text("/mountPath"))
            .toList();
    Matcher file = Pattern.compile("sslrootcert=([^&]+)").matcher(JdbcUrl.of(rendering).options());
    while (file.find()) {
      String path = file.group(1);
      findings.unless(
          mounts.stream().anyMatch(mount -> path.startsWith(mount + "/")),
          "%s is mounted nowhere",
          path);
    }
  }
}

package dev.stepwell.operations.kubernetes;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The paths that kubelets and Prometheus ask the service for. */
final class ProbedPaths {

  private static final Path BASE = Path.of("k8s", "base");

  private ProbedPaths() {}

  static Set<String> ofBase() {
    return of(
        List.of("deployment.yaml", "servicemonitor.yaml").stream()
            .flatMap(file -> Yaml.objects(BASE.resolve(file)).stream())
            .map(Manifest::of)
            .toList());
  }

  static Set<String> of(List<Manifest> manifests) {
    Set<String> paths = new TreeSet<>();
    for (Manifest manifest : manifests) {
      for (Manifest container : manifest.list("/spec/template/spec/containers")) {
        for (String probe : List.of("/startupProbe", "/livenessProbe", "/readinessProbe")) {
          paths.add(container.text(probe + "/httpGet/path"));
        }
      }
      manifest.list("/spec/endpoints").forEach(endpoint -> paths.add(endpoint.text("/path")));
    }
    paths.remove("");
    return paths;
  }
}

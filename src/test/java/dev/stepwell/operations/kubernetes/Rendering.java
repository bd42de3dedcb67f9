package dev.stepwell.operations.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.testing.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All objects that kustomize makes of one directory. */
record Rendering(List<ObjectNode> objects) {

  static final List<String> OVERLAYS = List.of("dev", "staging", "prod");

  /** Also production as it is restored. */
  static final List<String> ALL = List.of("dev", "staging", "prod", RestoreGuide.RESTORED);

  private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

  /** What an overlay renders to; a copy for each who asks. Needs {@code kubectl}. */
  static Rendering ofOverlay(String overlay) {
    return of(
        overlay.equals(RestoreGuide.RESTORED)
            ? RestoreGuide.directory().toString()
            : "k8s/overlays/" + overlay);
  }

  static Rendering of(String directory) {
    String yaml = RENDERED.computeIfAbsent(directory, Rendering::render);
    try {
      return new Rendering(Yaml.objects(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(directory + ": " + e.getMessage(), e);
    }
  }

  private static String render(String directory) {
    Tool.Result result = Tool.named("kubectl").run("kustomize", directory);
    if (result.exit() != 0 || !result.err().isEmpty()) {
      throw new AssertionError(
          "kubectl (1.27 or newer) kustomize %s ended with %d: %s"
              .formatted(directory, result.exit(), result.err()));
    }
    return result.out();
  }

  List<Manifest> all() {
    return objects.stream().map(Manifest::of).toList();
  }

  List<Manifest> all(String kind) {
    return all().stream().filter(it -> it.kind().equals(kind)).toList();
  }

  boolean has(String kind, String name) {
    return all(kind).stream().anyMatch(it -> it.name().equals(name));
  }

  /** The object of this kind and name, or an empty one. */
  Manifest one(String kind, String name) {
    return all(kind).stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElse(new Manifest(JsonNodeFactory.instance.objectNode()));
  }

  /** The service itself. */
  Pod stepwell() {
    return pod(one("Deployment", "stepwell"));
  }

  List<Pod> pods() {
    return all().stream()
        .filter(it -> it.kind().equals("Deployment") || it.kind().equals("StatefulSet"))
        .map(Rendering::pod)
        .toList();
  }

  /** The configuration that the service's container takes. */
  Map<String, String> configuration() {
    return stepwell().containers().stream()
        .flatMap(container -> container.list("/envFrom").stream())
        .map(from -> one("ConfigMap", from.text("/configMapRef/name")).map("/data"))
        .findFirst()
        .orElse(Map.of());
  }

  private static Pod pod(Manifest workload) {
    return new Pod(workload, workload.at("/spec/template"));
  }
}

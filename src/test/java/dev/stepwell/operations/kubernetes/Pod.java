package dev.stepwell.operations.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A pod as a workload makes it.
 *
 * @param workload the Deployment or StatefulSet
 * @param template its template, with metadata and spec
 */
record Pod(Manifest workload, Manifest template) {

  Map<String, String> labels() {
    return template.map("/metadata/labels");
  }

  Manifest spec() {
    return template.at("/spec");
  }

  /** The containers of all sorts. */
  List<Manifest> containers() {
    return Stream.of("/containers", "/initContainers", "/ephemeralContainers")
        .flatMap(sort -> spec().list(sort).stream())
        .toList();
  }

  /** Whether a container has a port of this name or number. */
  boolean hasPort(String port) {
    return containers().stream()
        .flatMap(container -> container.list("/ports").stream())
        .anyMatch(it -> it.text("/name").equals(port) || it.text("/containerPort").equals(port));
  }
}

package dev.stepwell.operations.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/** Every port that is named is there, on the pods and services that are meant. */
final class Ports {

  private Ports() {}

  static void check(Rendering rendering, Findings findings) {
    for (Manifest service : rendering.all("Service")) {
      List<Pod> pods =
          rendering.pods().stream()
              .filter(pod -> Manifest.selects(service.map("/spec/selector"), pod.labels()))
              .toList();
      for (Manifest port : service.list("/spec/ports")) {
        String target = port.text("/targetPort");
        findings.unless(
            pods.stream().allMatch(pod -> pod.hasPort(target)),
            "%s leads to port %s, which its pods do not have",
            service.id(),
            target);
      }
    }
    for (Pod pod : rendering.pods()) {
      pod.containers().stream()
          .flatMap(Ports::handlers)
          .forEach(
              port ->
                  findings.unless(
                      pod.hasPort(port),
                      "%s: a probe asks port %s, which is not there",
                      pod.workload().id(),
                      port));
    }
    for (Manifest monitor : rendering.all("ServiceMonitor")) {
      List<String> ports =
          rendering.all("Service").stream()
              .filter(
                  service ->
                      Manifest.selects(
                          monitor.map("/spec/selector/matchLabels"),
                          service.map("/metadata/labels")))
              .flatMap(service -> service.list("/spec/ports").stream())
              .map(port -> port.text("/name"))
              .toList();
      for (Manifest endpoint : monitor.list("/spec/endpoints")) {
        findings.unless(
            ports.contains(endpoint.text("/port")),
            "%s scrapes port %s, which its service does not have",
            monitor.id(),
            endpoint.text("/port"));
      }
    }
    for (Manifest route : rendering.all("HTTPRoute")) {
      route.list("/spec/rules").stream()
          .flatMap(rule -> rule.list("/backendRefs").stream())
          .forEach(
              backend ->
                  findings.unless(
                      rendering.one("Service", backend.text("/name")).list("/spec/ports").stream()
                          .anyMatch(port -> port.text("/port").equals(backend.text("/port"))),
                      "%s leads to %s:%s, which is not there",
                      route.id(),
                      backend.text("/name"),
                      backend.text("/port")));
    }
  }

  private static Stream<String> handlers(Manifest container) {
    return Stream.of("/startupProbe", "/livenessProbe", "/readinessProbe")
        .flatMap(
            probe ->
                Stream.of(
                    container.text(probe + "/httpGet/port"),
                    container.text(probe + "/tcpSocket/port")))
        .filter(port -> !port.isEmpty());
  }
}

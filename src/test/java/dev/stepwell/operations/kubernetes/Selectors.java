package dev.stepwell.operations.kubernetes;

import java.util.Map;

/** Whatever selects by labels selects the pods, or the services, that it is meant to. */
final class Selectors {

  private Selectors() {}

  static void check(Rendering rendering, Findings findings) {
    for (Pod pod : rendering.pods()) {
      Manifest workload = pod.workload();
      findings.unless(
          Manifest.selects(workload.map("/spec/selector/matchLabels"), pod.labels()),
          "%s does not select its own pods",
          workload.id());
      for (Manifest spread : pod.spec().list("/topologySpreadConstraints")) {
        findings.unless(
            Manifest.selects(spread.map("/labelSelector/matchLabels"), pod.labels()),
            "%s is not counted in its own spread over %s",
            workload.id(),
            spread.text("/topologyKey"));
      }
    }
    for (Manifest service : rendering.all("Service")) {
      findings.unless(
          selectsPods(rendering, service.map("/spec/selector")), "%s selects no pod", service.id());
    }
    for (Manifest budget : rendering.all("PodDisruptionBudget")) {
      findings.unless(
          selectsPods(rendering, budget.map("/spec/selector/matchLabels")),
          "%s selects no pod",
          budget.id());
    }
    for (Manifest policy : rendering.all("NetworkPolicy")) {
      findings.unless(
          selectsDatabaseOrPods(rendering, policy.map("/spec/podSelector/matchLabels")),
          "%s selects no pod",
          policy.id());
    }
    for (Manifest workload : rendering.all("StatefulSet")) {
      findings.unless(
          rendering.has("Service", workload.text("/spec/serviceName")),
          "%s names no service",
          workload.id());
    }
    for (Manifest monitor : rendering.all("ServiceMonitor")) {
      Map<String, String> selector = monitor.map("/spec/selector/matchLabels");
      findings.unless(
          rendering.all("Service").stream()
              .anyMatch(service -> Manifest.selects(selector, service.map("/metadata/labels"))),
          "%s selects no service",
          monitor.id());
    }
  }

  private static boolean selectsPods(Rendering rendering, Map<String, String> selector) {
    return rendering.pods().stream().anyMatch(pod -> Manifest.selects(selector, pod.labels()));
  }

  /** Also the pods that an operator makes of a Cluster. */
  static boolean selectsDatabaseOrPods(Rendering rendering, Map<String, String> selector) {
    return selectsPods(rendering, selector)
        || rendering.all("Cluster").stream()
            .anyMatch(it -> selector.equals(Map.of("cnpg.io/cluster", it.name())));
  }
}

package dev.stepwell.operations.kubernetes;

import java.util.List;

/** As many replicas as are needed, and never fewer than a drained node leaves. */
final class Availability {

  private Availability() {}

  static void check(Rendering rendering, Findings findings) {
    Manifest deployment = rendering.stepwell().workload();
    for (Manifest scaler : rendering.all("HorizontalPodAutoscaler")) {
      findings.unless(
          rendering.has(
              scaler.text("/spec/scaleTargetRef/kind"), scaler.text("/spec/scaleTargetRef/name")),
          "%s scales nothing",
          scaler.id());
      findings.unless(
          !deployment.has("/spec/replicas"), "an apply sets back what the autoscaler has set");
      findings.unless(
          scaler.number("/spec/minReplicas") >= 2
              && scaler.number("/spec/minReplicas") < scaler.number("/spec/maxReplicas"),
          "%s has no room, or leaves one replica",
          scaler.id());
      findings.unless(
          rendering.all("PodDisruptionBudget").stream()
              .allMatch(
                  it -> it.number("/spec/maxUnavailable") < scaler.number("/spec/minReplicas")),
          "a drained node may take every replica");
      findings.unless(
          rendering.stepwell().spec().list("/topologySpreadConstraints").stream()
              .map(spread -> spread.text("/topologyKey"))
              .toList()
              .containsAll(List.of("topology.kubernetes.io/zone", "kubernetes.io/hostname")),
          "replicas are not spread over zones and nodes");
    }
    findings.unless(
        rendering.all("PodDisruptionBudget").stream()
            .anyMatch(
                it ->
                    it.number("/spec/maxUnavailable") >= 1
                        && Manifest.selects(
                            it.map("/spec/selector/matchLabels"), rendering.stepwell().labels())),
        "no budget lets a node be drained, one replica at a time");
  }
}

package dev.stepwell.operations.kubernetes;

import dev.stepwell.operations.Dockerfile;
import java.util.List;

/** What we ask of our own pods beyond the standard, and whether what they name is there. */
final class Workloads {

  private Workloads() {}

  static void check(Rendering rendering, Findings findings) {
    for (Pod pod : rendering.pods()) {
      String id = pod.workload().id();
      Manifest spec = pod.spec();
      findings.unless(spec.is("/automountServiceAccountToken", false), "%s: is given a token", id);
      findings.unless(
          spec.is("/enableServiceLinks", false),
          "%s: services become variables of its environment",
          id);
      findings.unless(
          spec.number("/securityContext/runAsUser") > 0
              && spec.number("/securityContext/runAsGroup") > 0,
          "%s: no user and group are named",
          id);
      pod.containers().forEach(container -> container(pod, container, findings));
    }
    Manifest spec = rendering.stepwell().spec();
    Manifest account = rendering.one("ServiceAccount", spec.text("/serviceAccountName"));
    findings.unless(
        account.is("/automountServiceAccountToken", false),
        "the service account %s is not there, or gives out tokens",
        spec.text("/serviceAccountName"));
    findings.unless(
        spec.number("/securityContext/runAsUser") == Dockerfile.read().user(),
        "the pod runs as %s, and the image as %d",
        spec.text("/securityContext/runAsUser"),
        Dockerfile.read().user());
    findings.unless(
        rendering.stepwell().containers().stream()
            .map(container -> container.text("/image"))
            .allMatch(image -> image.endsWith(":" + Sources.version())),
        "the image is not tagged with the version of the pom, %s",
        Sources.version());
  }

  private static void container(Pod pod, Manifest container, Findings findings) {
    String id = pod.workload().id() + " " + container.text("/name");
    findings.unless(
        container.is("/securityContext/readOnlyRootFilesystem", true),
        "%s: may write to its root",
        id);
    findings.unless(
        container.text("/image").matches("[a-z0-9./-]+:[\\w.-]*\\d[\\w.-]*"),
        "%s: its image %s has no version",
        id,
        container.text("/image"));
    for (String amount : List.of("/requests/cpu", "/requests/memory", "/limits/memory")) {
      findings.unless(
          container.has("/resources" + amount), "%s: nothing is said of %s", id, amount);
    }
    for (String probe : List.of("/startupProbe", "/livenessProbe", "/readinessProbe")) {
      findings.unless(container.has(probe), "%s: has no %s", id, probe);
    }
    List<String> volumes =
        pod.spec().list("/volumes").stream().map(it -> it.text("/name")).toList();
    List<String> claims =
        pod.workload().list("/spec/volumeClaimTemplates").stream().map(Manifest::name).toList();
    for (Manifest mount : container.list("/volumeMounts")) {
      String name = mount.text("/name");
      findings.unless(
          volumes.contains(name) || claims.contains(name), "%s: no volume %s is there", id, name);
    }
  }
}

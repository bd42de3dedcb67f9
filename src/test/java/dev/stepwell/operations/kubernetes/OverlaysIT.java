package dev.stepwell.operations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.RequiresTool;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What kustomize renders, as an API server would be given it. */
@RequiresTool("kubectl")
class OverlaysIT {

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod", RestoreGuide.RESTORED})
  void nothing_is_wrong_with_an_overlay(String overlay) {
    assertThat(Check.all(Rendering.ofOverlay(overlay)).found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void an_overlay_is_of_one_namespace_which_it_makes(String overlay) {
    Rendering rendering = Rendering.ofOverlay(overlay);

    assertThat(rendering.all("Namespace")).hasSize(1);
    assertThat(
            rendering.all().stream()
                .filter(it -> !it.kind().equals("Namespace"))
                .map(it -> it.text("/metadata/namespace"))
                .distinct())
        .containsExactly(rendering.all("Namespace").get(0).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void every_object_says_what_it_belongs_to(String overlay) {
    assertThat(Rendering.ofOverlay(overlay).all())
        .filteredOn(it -> !it.kind().equals("Namespace"))
        .allSatisfy(
            it ->
                assertThat(it.map("/metadata/labels").get("app.kubernetes.io/name"))
                    .as(it.id())
                    .isIn("stepwell", "stepwell-db"));
  }

  @Test
  void the_base_renders_by_itself() {
    assertThat(Rendering.of("k8s/base").all())
        .extracting(Manifest::kind)
        .containsExactlyInAnyOrder(
            "ConfigMap",
            "Deployment",
            "HTTPRoute",
            "HorizontalPodAutoscaler",
            "NetworkPolicy",
            "PodDisruptionBudget",
            "Service",
            "ServiceAccount",
            "ServiceMonitor");
  }

  @Test
  void development_needs_nothing_that_a_cluster_has_not_by_itself() {
    assertThat(Rendering.ofOverlay("dev").all())
        .extracting(it -> it.text("/apiVersion"))
        .allMatch(version -> !version.contains(".") || version.contains(".k8s.io/"))
        .doesNotContain("gateway.networking.k8s.io/v1", "autoscaling/v2");
  }

  @Test
  void staging_has_every_part_that_production_has_in_smaller() {
    Rendering staging = Rendering.ofOverlay("staging");
    Rendering production = Rendering.ofOverlay("prod");

    assertThat(parts(staging)).isEqualTo(parts(production));
    assertThat(largest(staging)).isLessThan(largest(production));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void probes_and_metrics_are_those_of_the_base_which_are_tried(String overlay) {
    assertThat(ProbedPaths.of(Rendering.ofOverlay(overlay).all()))
        .isNotEmpty()
        .isSubsetOf(ProbedPaths.ofBase());
  }

  private static int largest(Rendering rendering) {
    return rendering.one("HorizontalPodAutoscaler", "stepwell").number("/spec/maxReplicas");
  }

  /** The objects without what tells the environments apart: namespaces and hashes. */
  private static List<String> parts(Rendering rendering) {
    return rendering.all().stream()
        .filter(it -> !it.kind().equals("Namespace"))
        .map(it -> it.id().replaceAll("-[a-z0-9]{10}$", ""))
        .sorted()
        .toList();
  }
}

package dev.stepwell.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KubernetesManifestsTest {

  private final Deployment deployment = Manifests.read("deployment.yaml", Deployment.class);
  private final Service service = Manifests.read("service.yaml", Service.class);
  private final ConfigMap config = Manifests.read("configmap.yaml", ConfigMap.class);
  private final PodSpec pod = deployment.getSpec().getTemplate().getSpec();
  private final Container container = pod.getContainers().get(0);

  @Test
  void every_manifest_of_the_base_is_read_here() throws IOException {
    try (Stream<Path> files = Files.list(Manifests.BASE)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "configmap.yaml", "deployment.yaml", "kustomization.yaml", "service.yaml");
    }
  }

  @Test
  void an_unknown_field_or_a_number_for_a_text_is_refused() {
    assertThatThrownBy(() -> Manifests.parse("spec: {selektor: {}}", Service.class))
        .hasMessageContaining("selektor");
    assertThatThrownBy(() -> Manifests.parse("data: {PORT: 8080}", ConfigMap.class))
        .hasMessageContaining("Integer value (8080)");
    assertThatThrownBy(() -> Manifests.parse("kind: Service\nkind: Service", Service.class))
        .hasMessageContaining("Duplicate");
  }

  @Test
  void the_deployment_and_the_service_select_the_pods() {
    var labels = deployment.getSpec().getTemplate().getMetadata().getLabels();

    assertThat(deployment.getSpec().getSelector().getMatchLabels()).isNotEmpty().isEqualTo(labels);
    assertThat(service.getSpec().getSelector()).isNotEmpty().isEqualTo(labels);
  }

  @Test
  void the_service_points_to_the_port_that_the_container_names() {
    assertThat(service.getSpec().getPorts()).hasSize(1);
    var port = container.getPorts().get(0);
    assertThat(port.getName()).isEqualTo("http");
    assertThat(port.getContainerPort()).isEqualTo(8080);
    assertThat(service.getSpec().getPorts().get(0).getTargetPort())
        .isEqualTo(new IntOrString(port.getName()));
  }

  @Test
  void each_probe_asks_its_own_health_path_on_the_named_port() {
    assertThat(probed(container.getStartupProbe())).isEqualTo("http /q/health/started");
    assertThat(probed(container.getLivenessProbe())).isEqualTo("http /q/health/live");
    assertThat(probed(container.getReadinessProbe())).isEqualTo("http /q/health/ready");
  }

  private static String probed(Probe probe) {
    HTTPGetAction get = probe.getHttpGet();
    return get.getPort().getStrVal() + " " + get.getPath();
  }

  @Test
  void the_pod_keeps_to_the_restricted_security_standard() {
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(Dockerfile.read().user());
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    var context = container.getSecurityContext();
    assertThat(context.getAllowPrivilegeEscalation()).isFalse();
    assertThat(context.getReadOnlyRootFilesystem()).isTrue();
    assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(context.getCapabilities().getAdd()).isNullOrEmpty();
  }

  @Test
  void the_container_asks_for_what_it_needs_and_is_held_to_it() {
    assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
    assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
  }

  @Test
  void the_configuration_says_where_the_database_is_and_the_container_takes_it() {
    assertThat(config.getData())
        .hasEntrySatisfying(
            "QUARKUS_DATASOURCE_JDBC_URL", url -> assertThat(url).startsWith("jdbc:postgresql://"))
        .containsKey("QUARKUS_DATASOURCE_USERNAME");
    assertThat(container.getEnvFrom())
        .singleElement()
        .satisfies(
            from ->
                assertThat(from.getConfigMapRef().getName())
                    .isEqualTo(config.getMetadata().getName()));
  }

  @Test
  void the_password_comes_from_a_secret_by_name_and_is_written_nowhere() {
    assertThat(config.getData()).doesNotContainKey("QUARKUS_DATASOURCE_PASSWORD");
    assertThat(container.getEnv())
        .singleElement()
        .satisfies(
            password -> {
              assertThat(password.getName()).isEqualTo("QUARKUS_DATASOURCE_PASSWORD");
              assertThat(password.getValue()).isNull();
              assertThat(password.getValueFrom().getSecretKeyRef().getName())
                  .isEqualTo("stepwell-db-app");
            });
  }

  @Test
  void every_mounted_volume_exists() {
    List<String> volumes = pod.getVolumes().stream().map(volume -> volume.getName()).toList();

    assertThat(container.getVolumeMounts())
        .allSatisfy(mount -> assertThat(volumes).contains(mount.getName()));
  }
}

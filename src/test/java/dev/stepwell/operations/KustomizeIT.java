package dev.stepwell.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.stepwell.testing.RequiresTool;
import dev.stepwell.testing.Tool;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@RequiresTool("kubectl")
class KustomizeIT {

  @Test
  void the_base_renders_to_every_manifest_with_the_image_tagged() throws IOException {
    Tool.Result result = Tool.named("kubectl").run("kustomize", Manifests.BASE.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    Map<String, HasMetadata> rendered = new TreeMap<>();
    for (String document : result.out().split("\n---\n", -1)) {
      HasMetadata manifest = Manifests.parse(document, typeOf(document));
      rendered.put(manifest.getKind(), manifest);
    }
    assertThat(rendered).containsOnlyKeys("ConfigMap", "Deployment", "Service");
    assertThat(rendered.get("Deployment"))
        .asInstanceOf(type(Deployment.class))
        .satisfies(
            deployment ->
                assertThat(
                        deployment
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers()
                            .get(0)
                            .getImage())
                    .matches("[a-z./-]+:\\d+\\.\\d+\\.\\d+"));
  }

  private static Class<? extends HasMetadata> typeOf(String document) {
    String kind = document.replaceFirst("(?sm).*?^kind: (\\w+)$.*", "$1");
    return switch (kind) {
      case "ConfigMap" -> ConfigMap.class;
      case "Deployment" -> Deployment.class;
      case "Service" -> Service.class;
      default -> throw new AssertionError("an unexpected manifest: " + document);
    };
  }
}

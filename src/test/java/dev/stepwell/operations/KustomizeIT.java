package dev.stepwell.operations;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static final Map<String, Class<? extends HasMetadata>> TYPES =
      Map.of(
          "ConfigMap", ConfigMap.class, "Deployment", Deployment.class, "Service", Service.class);

  @Test
  void the_base_renders_to_every_manifest_with_the_image_tagged() throws IOException {
    Tool.Result result = Tool.named("kubectl").run("kustomize", Manifests.BASE.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    Map<String, HasMetadata> rendered = new TreeMap<>();
    for (String document : result.out().split("\n---\n", -1)) {
      String kind = document.replaceFirst("(?sm).*?^kind: (\\w+)$.*", "$1");
      assertThat(TYPES).containsKey(kind);
      rendered.put(kind, Manifests.parse(document, TYPES.get(kind)));
    }
    assertThat(rendered).containsOnlyKeys(TYPES.keySet());
    var deployment = (Deployment) rendered.get("Deployment");
    assertThat(deployment.getSpec().getTemplate().getSpec().getContainers().get(0).getImage())
        .matches("[a-z./-]+:\\d+\\.\\d+\\.\\d+");
  }
}

package dev.stepwell.operations.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Every object is of a kind that is known here, and has no field that its kind does not have: by
 * the typed models, and for kinds without one by the schema of its custom resource definition.
 */
final class Schemas {

  private static final Map<String, Class<? extends HasMetadata>> TYPES =
      Map.ofEntries(
          Map.entry("v1 ConfigMap", ConfigMap.class),
          Map.entry("v1 Namespace", Namespace.class),
          Map.entry("v1 Service", Service.class),
          Map.entry("v1 ServiceAccount", ServiceAccount.class),
          Map.entry("apps/v1 Deployment", Deployment.class),
          Map.entry("apps/v1 StatefulSet", StatefulSet.class),
          Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
          Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
          Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
          Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class));

  private Schemas() {}

  static void check(Rendering rendering, Findings findings) {
    Set<String> ids = new HashSet<>();
    for (Manifest manifest : rendering.all()) {
      findings.unless(ids.add(manifest.id()), "%s is there twice", manifest.id());
      String type = manifest.text("/apiVersion") + " " + manifest.kind();
      Class<? extends HasMetadata> model = TYPES.get(type);
      if (model != null) {
        readAs(model, manifest.id(), manifest.tree(), findings);
      } else {
        CustomResources.check(type, manifest, findings);
      }
    }
  }

  private static void readAs(Class<?> model, String id, JsonNode tree, Findings findings) {
    String problem = "";
    try {
      Yaml.typed(tree, model);
    } catch (JsonProcessingException e) {
      problem = e.getOriginalMessage();
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage());
    }
    findings.unless(problem.isEmpty(), "%s is no %s: %s", id, model.getSimpleName(), problem);
  }

  /** The metadata of a kind that has no model. */
  static void readMetadata(Manifest manifest, Findings findings) {
    readAs(ObjectMeta.class, manifest.id(), manifest.tree().path("metadata"), findings);
  }
}

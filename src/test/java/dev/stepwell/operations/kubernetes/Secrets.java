package dev.stepwell.operations.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Secrets are named and never written; whoever installs this can read how each comes to be. */
final class Secrets {

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(PASSWORD|SECRET|TOKEN_?VALUE|CREDENTIAL|PRIVATE|API_?KEY).*");

  private Secrets() {}

  static void check(Rendering rendering, Findings findings) {
    for (Manifest manifest : rendering.all()) {
      findings.unless(!manifest.kind().equals("Secret"), "%s is written down", manifest.id());
    }
    for (Map.Entry<String, String> entry : rendering.configuration().entrySet()) {
      findings.unless(
          !SECRET.matcher(entry.getKey()).matches() && !entry.getValue().contains("password="),
          "%s is a secret, in the configuration",
          entry.getKey());
    }
    for (Pod pod : rendering.pods()) {
      for (Manifest container : pod.containers()) {
        for (Manifest variable : container.list("/env")) {
          findings.unless(
              !SECRET.matcher(variable.text("/name")).matches()
                  || variable.has("/valueFrom/secretKeyRef"),
              "%s: %s is written down",
              pod.workload().id(),
              variable.text("/name"));
        }
      }
    }
    String guide = Sources.text("k8s/README.md");
    for (String secret : named(rendering)) {
      findings.unless(
          guide.contains("`" + secret + "`"), "nobody is told how the secret %s is made", secret);
    }
    findings.unless(
        rendering.stepwell().containers().stream()
            .flatMap(container -> container.list("/env").stream())
            .anyMatch(
                it ->
                    it.text("/name").equals("QUARKUS_DATASOURCE_PASSWORD")
                        && it.text("/valueFrom/secretKeyRef/name").equals("stepwell-db-app")
                        && it.text("/valueFrom/secretKeyRef/key").equals("password")),
        "the database's password is not taken from its secret");
  }

  /** The name of every secret that is referred to, in whatever field of whatever kind. */
  private static Set<String> named(Rendering rendering) {
    Set<String> names = new TreeSet<>();
    rendering.objects().forEach(object -> collect(object, names));
    return names;
  }

  private static void collect(JsonNode node, Set<String> names) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      switch (member.getKey()) {
        case "secretKeyRef", "secretRef", "accessKeyId", "secretAccessKey" ->
            names.add(member.getValue().path("name").asText());
        case "secretName" -> names.add(member.getValue().asText());
        default -> {}
      }
    }
    node.forEach(child -> collect(child, names));
  }
}

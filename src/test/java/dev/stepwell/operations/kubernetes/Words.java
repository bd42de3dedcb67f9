package dev.stepwell.operations.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts that are one of few words or of one form: an API server refuses another, and the typed
 * models take any. Custom resources have this in their schemas.
 */
final class Words {

  private static final Pattern QUANTITY = Pattern.compile("\\d+(\\.\\d+)?(m|[kMGT]i?)?");

  /** By the name of the member, or of the list that they stand in. */
  private static final Map<String, Pattern> FORMS =
      Map.ofEntries(
          Map.entry("accessModes", Pattern.compile("ReadWrite(Once|OncePod|Many)|ReadOnlyMany")),
          Map.entry("fsGroupChangePolicy", Pattern.compile("OnRootMismatch|Always")),
          Map.entry("imagePullPolicy", Pattern.compile("Always|IfNotPresent|Never")),
          Map.entry("nodeTaintsPolicy", Pattern.compile("Honor|Ignore")),
          Map.entry("policyTypes", Pattern.compile("Ingress|Egress")),
          Map.entry("protocol", Pattern.compile("TCP|UDP|SCTP")),
          Map.entry("request", Pattern.compile("(\\d{1,5}(h|m|s|ms)){1,4}")),
          Map.entry("interval", Pattern.compile("\\d+(ms|s|m|h)")),
          Map.entry("scrapeTimeout", Pattern.compile("\\d+(ms|s|m|h)")),
          Map.entry("unhealthyPodEvictionPolicy", Pattern.compile("AlwaysAllow|IfHealthyBudget")),
          Map.entry("whenUnsatisfiable", Pattern.compile("DoNotSchedule|ScheduleAnyway")),
          Map.entry("cpu", QUANTITY),
          Map.entry("memory", QUANTITY),
          Map.entry("storage", QUANTITY),
          Map.entry("sizeLimit", QUANTITY));

  /** What {@code type} may be, by what it is the type of. */
  private static final Map<String, Pattern> TYPES =
      Map.of(
          "path", Pattern.compile("Exact|PathPrefix|RegularExpression"),
          "strategy", Pattern.compile("RollingUpdate|Recreate"),
          "target", Pattern.compile("Utilization|AverageValue|Value"),
          "metrics", Pattern.compile("Resource|ContainerResource|Pods|Object|External"),
          "policies", Pattern.compile("Pods|Percent"));

  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern LABEL = Pattern.compile("([A-Za-z0-9][\\w.-]{0,61})?[A-Za-z0-9]?");

  private Words() {}

  static void check(Rendering rendering, Findings findings) {
    for (Manifest manifest : rendering.all()) {
      findings.unless(
          NAME.matcher(manifest.name()).matches(), "%s has a name that may not be", manifest.id());
      manifest
          .map("/metadata/labels")
          .forEach(
              (key, value) ->
                  findings.unless(
                      LABEL.matcher(value).matches(),
                      "%s: %s is no value of a label: %s",
                      manifest.id(),
                      key,
                      value));
      members(manifest, "", manifest.tree().path("spec"), findings);
    }
  }

  /** All members beneath; elements of a list are as if members of its name. */
  private static void members(Manifest manifest, String of, JsonNode node, Findings findings) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      Pattern form = name.equals("type") ? TYPES.get(of) : FORMS.get(name);
      if (form != null && member.getValue() instanceof TextNode text) {
        word(manifest, name, form, text, findings);
      }
      members(manifest, name, member.getValue(), findings);
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        if (FORMS.containsKey(of) && element instanceof TextNode text) {
          word(manifest, of, FORMS.get(of), text, findings);
        }
        members(manifest, of, element, findings);
      }
    }
  }

  private static void word(
      Manifest manifest, String name, Pattern form, TextNode text, Findings findings) {
    findings.unless(
        form.matcher(text.asText()).matches(),
        "%s: %s may not be %s",
        manifest.id(),
        name,
        text.asText());
  }
}

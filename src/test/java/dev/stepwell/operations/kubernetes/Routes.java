package dev.stepwell.operations.kubernetes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is public is what the contract has and what people look at; health and metrics are not. */
final class Routes {

  private static final List<String> PRIVATE =
      List.of(
          "/q",
          "/q/metrics",
          "/q/health",
          "/q/health/live",
          "/q/health/ready",
          "/q/health/started",
          "/q/dev-ui",
          "/dev/tokens");

  /** The pages beside the contract. */
  private static final List<String> PAGES =
      List.of(
          "/",
          "/conditions/sciatica",
          "/conditions/sciatica/where",
          "/treatments/nerve-blocks",
          "/search",
          "/compare",
          "/change-requests",
          "/explorer/explorer.css",
          "/problems",
          "/problems/not-found",
          "/schemas/content/change-request.schema.json",
          "/q/openapi",
          "/q/swagger-ui",
          "/q/swagger-ui/index.html");

  /** The paths of the contract. */
  private static final List<String> CONTRACT =
      Yaml.objects(Path.of("openapi/openapi.yaml")).get(0).path("paths").properties().stream()
          .map(path -> path.getKey())
          .toList();

  private static final String STREAM = "/api/v1/releases/stream";

  private Routes() {}

  static void check(Rendering rendering, Findings findings) {
    for (Manifest route : rendering.all("HTTPRoute")) {
      Stream.concat(PAGES.stream(), CONTRACT.stream())
          .forEach(
              path ->
                  findings.unless(
                      rule(route, path).isPresent(), "%s does not lead to %s", route.id(), path));
      for (String path : PRIVATE) {
        findings.unless(rule(route, path).isEmpty(), "%s publishes %s", route.id(), path);
      }
      findings.unless(
          rule(route, STREAM).map(rule -> rule.text("/timeouts/request")).orElse("").equals("0s"),
          "%s ends the stream of releases",
          route.id());
      findings.unless(
          rule(route, "/api/v1/conditions")
              .map(rule -> rule.text("/timeouts/request"))
              .orElse("")
              .matches("[1-9]\\d*s"),
          "%s lets a request take forever",
          route.id());
      findings.unless(
          !route.texts("/spec/hostnames").isEmpty() && !route.list("/spec/parentRefs").isEmpty(),
          "%s is of no gateway or has no host name",
          route.id());
    }
  }

  /** The rule that a gateway takes for a path: an exact match first, then the longest prefix. */
  private static Optional<Manifest> rule(Manifest route, String path) {
    return route.list("/spec/rules").stream()
        .flatMap(
            rule ->
                rule.list("/matches").stream()
                    .map(match -> match.at("/path"))
                    .filter(match -> matches(match, path))
                    .map(match -> new Match(weight(match), rule)))
        .reduce((one, other) -> other.weight() > one.weight() ? other : one)
        .map(Match::rule);
  }

  private record Match(int weight, Manifest rule) {}

  private static boolean matches(Manifest match, String path) {
    String value = match.text("/value");
    return path.equals(value)
        || (match.text("/type").equals("PathPrefix")
            && (value.equals("/") || path.startsWith(value + "/")));
  }

  private static int weight(Manifest match) {
    return match.text("/type").equals("Exact") ? Integer.MAX_VALUE : match.text("/value").length();
  }
}

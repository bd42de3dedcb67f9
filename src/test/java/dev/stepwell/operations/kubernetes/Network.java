package dev.stepwell.operations.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may talk to the service, and to whom it may talk: as few as its configuration needs. */
final class Network {

  private static final String NAMESPACE = "kubernetes.io/metadata.name";

  private Network() {}

  static void check(Rendering rendering, Findings findings) {
    for (Manifest policy : rendering.all("NetworkPolicy")) {
      policy.list("/spec/ingress").forEach(rule -> narrow(policy, rule, "/from", findings));
      policy.list("/spec/egress").forEach(rule -> narrow(policy, rule, "/to", findings));
      peers(policy, findings);
      namedPorts(rendering, policy, findings);
    }
    Manifest policy = rendering.one("NetworkPolicy", "stepwell");
    findings.unless(
        Manifest.selects(policy.map("/spec/podSelector/matchLabels"), rendering.stepwell().labels())
            && policy.texts("/spec/policyTypes").containsAll(List.of("Ingress", "Egress")),
        "no policy holds for what the service takes in and sends out");
    ingress(rendering, policy, findings);
    egress(rendering, policy, findings);
  }

  /** A rule without peers is open to all; ports may be left out between instances of one kind. */
  private static void narrow(Manifest policy, Manifest rule, String side, Findings findings) {
    findings.unless(!rule.list(side).isEmpty(), "%s lets everybody through", policy.id());
    boolean itself =
        rule.list(side).stream()
            .allMatch(
                peer ->
                    peer.map("/podSelector/matchLabels")
                            .equals(policy.map("/spec/podSelector/matchLabels"))
                        && !peer.has("/namespaceSelector"));
    findings.unless(
        itself || !rule.list("/ports").isEmpty(), "%s lets through to every port", policy.id());
  }

  private static void peers(Manifest policy, Findings findings) {
    for (Manifest rule : policy.list("/spec/ingress")) {
      for (Manifest peer : rule.list("/from")) {
        findings.unless(
            !peer.map("/podSelector/matchLabels").isEmpty()
                || !peer.map("/namespaceSelector/matchLabels").isEmpty(),
            "%s lets whole networks or all namespaces in",
            policy.id());
      }
    }
  }

  private static void namedPorts(Rendering rendering, Manifest policy, Findings findings) {
    List<Pod> pods =
        rendering.pods().stream()
            .filter(
                pod -> Manifest.selects(policy.map("/spec/podSelector/matchLabels"), pod.labels()))
            .toList();
    for (Manifest rule : policy.list("/spec/ingress")) {
      for (String port : ports(rule)) {
        findings.unless(
            pods.stream().allMatch(pod -> pod.hasPort(port)),
            "%s opens port %s, which its pods do not have",
            policy.id(),
            port);
      }
    }
  }

  private static void ingress(Rendering rendering, Manifest policy, Findings findings) {
    Set<String> expected = new TreeSet<>();
    rendering.all("HTTPRoute").stream()
        .flatMap(route -> route.list("/spec/parentRefs").stream())
        .forEach(gateway -> expected.add(gateway.text("/namespace")));
    if (!rendering.all("ServiceMonitor").isEmpty()) {
      expected.add("monitoring");
    }
    Set<String> admitted =
        policy.list("/spec/ingress").stream()
            .flatMap(rule -> rule.list("/from").stream())
            .map(peer -> peer.map("/namespaceSelector/matchLabels").getOrDefault(NAMESPACE, "?"))
            .collect(Collectors.toCollection(TreeSet::new));
    findings.unless(
        admitted.equals(expected), "let in is %s, and needed is %s", admitted, expected);
  }

  private static void egress(Rendering rendering, Manifest policy, Findings findings) {
    List<Manifest> rules = policy.list("/spec/egress");
    findings.unless(
        rules.stream()
            .anyMatch(
                rule ->
                    ports(rule).equals(List.of(JdbcUrl.of(rendering).port()))
                        && rule.list("/to").stream().allMatch(to -> isDatabase(rendering, to))),
        "the database cannot be reached, or more than that");
    findings.unless(
        rules.stream()
            .anyMatch(
                rule ->
                    ports(rule).equals(List.of("53", "53"))
                        && rule.list("/ports").stream()
                            .map(port -> port.text("/protocol"))
                            .collect(Collectors.toSet())
                            .equals(Set.of("UDP", "TCP"))),
        "names cannot be resolved, by UDP and TCP");
    boolean provider = rendering.configuration().containsKey("QUARKUS_OIDC_AUTH_SERVER_URL");
    findings.unless(
        provider == rules.stream().anyMatch(rule -> ports(rule).equals(List.of("443"))),
        "the identity provider cannot be reached, or is reached without being configured");
    findings.unless(
        rules.size() == (provider ? 3 : 2), "it may talk to others than it is configured for");
    findings.unless(
        rules.stream()
            .flatMap(rule -> rule.list("/to").stream())
            .filter(to -> to.text("/ipBlock/cidr").equals("0.0.0.0/0"))
            .allMatch(to -> to.texts("/ipBlock/except").contains("169.254.0.0/16")),
        "it may ask who the machine is");
  }

  private static boolean isDatabase(Rendering rendering, Manifest to) {
    Map<String, String> selector = to.map("/podSelector/matchLabels");
    return Selectors.selectsDatabaseOrPods(rendering, selector)
        && !Manifest.selects(selector, rendering.stepwell().labels());
  }

  private static List<String> ports(Manifest rule) {
    return rule.list("/ports").stream().map(port -> port.text("/port")).toList();
  }
}

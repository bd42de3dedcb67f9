package dev.stepwell.operations.kubernetes;

import java.util.List;
import java.util.Optional;

/** The database that is asked is the one that is there, and bears what the replicas may ask. */
final class Database {

  private Database() {}

  static void check(Rendering rendering, Findings findings) {
    JdbcUrl url = JdbcUrl.of(rendering);
    String user = rendering.configuration().getOrDefault("QUARKUS_DATASOURCE_USERNAME", "");
    Optional<Manifest> cluster = rendering.all("Cluster").stream().findFirst();
    Optional<Manifest> single = rendering.all("StatefulSet").stream().findFirst();
    findings.unless(
        cluster.isPresent() != single.isPresent(), "there is no database, or more than one");
    cluster.ifPresent(it -> cluster(rendering, it, url, user, findings));
    single.ifPresent(it -> single(rendering, it, url, user, findings));
  }

  private static void single(
      Rendering rendering, Manifest workload, JdbcUrl url, String user, Findings findings) {
    Manifest service = rendering.one("Service", url.host());
    findings.unless(
        service.list("/spec/ports").stream().anyMatch(port -> port.text("/port").equals(url.port()))
            && Manifest.selects(
                service.map("/spec/selector"), workload.map("/spec/template/metadata/labels")),
        "at %s:%s is no service of the database",
        url.host(),
        url.port());
    Manifest container = workload.at("/spec/template/spec/containers/0");
    findings.unless(
        value(container, "POSTGRES_USER").equals(user)
            && value(container, "POSTGRES_DB").equals(url.database()),
        "%s and %s are asked for, but others are made",
        user,
        url.database());
    findings.unless(
        container.text("/image").startsWith("postgres:" + Sources.testedPostgres()),
        "the database is not the one that the tests run on, but %s",
        container.text("/image"));
  }

  private static String value(Manifest container, String name) {
    return container.list("/env").stream()
        .filter(variable -> variable.text("/name").equals(name))
        .map(variable -> variable.text("/value"))
        .findFirst()
        .orElse("");
  }

  private static void cluster(
      Rendering rendering, Manifest cluster, JdbcUrl url, String user, Findings findings) {
    findings.unless(
        url.host().equals(cluster.name() + "-rw") && url.port().equals("5432"),
        "at %s:%s is no service of the cluster",
        url.host(),
        url.port());
    String bootstrap = cluster.has("/spec/bootstrap/recovery") ? "recovery" : "initdb";
    Manifest made = cluster.at("/spec/bootstrap/" + bootstrap);
    findings.unless(
        made.text("/owner").equals(user) && made.text("/database").equals(url.database()),
        "the role %s and the database %s are asked for, but the cluster makes others",
        user,
        url.database());
    findings.unless(
        url.options().contains("sslmode=verify-full"), "the database need not prove who it is");
    int major = cluster.number("/spec/imageCatalogRef/major");
    findings.unless(
        Sources.testedPostgres().startsWith(major + ".")
            && major >= Integer.parseInt(Sources.settings().get("quarkus.datasource.db-version")),
        "the tests do not run on PostgreSQL %d",
        major);
    Manifest synchronous = cluster.at("/spec/postgresql/synchronous");
    findings.unless(
        synchronous.number("/number") >= 1
            && synchronous.text("/dataDurability").equals("required")
            && cluster.number("/spec/instances") > synchronous.number("/number") + 1,
        "a commit may be on one instance only, or waits once one is away");
    findings.unless(
        cluster.text("/spec/affinity/podAntiAffinityType").equals("required")
            && cluster.is("/spec/affinity/enablePodAntiAffinity", true),
        "instances may share a node");
    connections(rendering, cluster, findings);
    takeover(rendering, cluster, findings);
  }

  /** A pool and a listener each; in a rollout there are the old replicas and the new ones. */
  private static void connections(Rendering rendering, Manifest cluster, Findings findings) {
    int pool = Integer.parseInt(Sources.setting(rendering, "quarkus.datasource.jdbc.max-size"));
    int replicas =
        rendering.all("HorizontalPodAutoscaler").stream()
            .mapToInt(scaler -> scaler.number("/spec/maxReplicas"))
            .max()
            .orElse(1);
    int reserved = 10;
    int needed = 2 * replicas * (pool + 1) + reserved;
    int allowed = cluster.number("/spec/postgresql/parameters/max_connections");
    findings.unless(
        allowed >= needed, "%d connections are allowed, and %d may be needed", allowed, needed);
  }

  private static void takeover(Rendering rendering, Manifest cluster, Findings findings) {
    findings.unless(
        cluster.is("/spec/postgresql/synchronous/failoverQuorum", true),
        "a standby that lacks commits may take over");
    findings.unless(
        rendering.all("NetworkPolicy").stream()
            .filter(
                policy ->
                    policy
                        .map("/spec/podSelector/matchLabels")
                        .getOrDefault("cnpg.io/cluster", "")
                        .equals(cluster.name()))
            .flatMap(policy -> policy.list("/spec/ingress").stream())
            .flatMap(rule -> rule.list("/from").stream())
            .map(peer -> peer.map("/podSelector/matchLabels").getOrDefault("cnpg.io/cluster", ""))
            .toList()
            .containsAll(List.of(cluster.name())),
        "instances cannot reach each other");
  }
}

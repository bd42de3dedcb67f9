package dev.stepwell.operations.kubernetes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each cluster is backed up, and its log archived, to a place that is there. */
final class Backups {

  private Backups() {}

  static void check(Rendering rendering, Findings findings) {
    for (Manifest cluster : rendering.all("Cluster")) {
      List<Manifest> archivers =
          cluster.list("/spec/plugins").stream()
              .filter(plugin -> plugin.is("/isWALArchiver", true))
              .toList();
      findings.unless(archivers.size() == 1, "%s does not archive its log", cluster.id());
      for (Manifest archiver : archivers) {
        findings.unless(
            rendering.has("ObjectStore", archiver.text("/parameters/barmanObjectName")),
            "%s archives to %s, which is not there",
            cluster.id(),
            archiver.text("/parameters/barmanObjectName"));
      }
      Set<String> plugins =
          archivers.stream().map(it -> it.text("/name")).collect(Collectors.toSet());
      findings.unless(
          rendering.all("ScheduledBackup").stream()
              .anyMatch(
                  backup ->
                      backup.text("/spec/cluster/name").equals(cluster.name())
                          && backup.text("/spec/method").equals("plugin")
                          && plugins.contains(backup.text("/spec/pluginConfiguration/name"))),
          "%s is backed up by nobody",
          cluster.id());
    }
    for (Manifest cluster : rendering.all("Cluster")) {
      if (cluster.has("/spec/bootstrap/recovery")) {
        recovery(rendering, cluster, findings);
      }
    }
    for (Manifest backup : rendering.all("ScheduledBackup")) {
      findings.unless(
          backup.text("/spec/schedule").split(" ", -1).length == 6,
          "%s needs six fields, seconds first",
          backup.id());
    }
    for (Manifest store : rendering.all("ObjectStore")) {
      findings.unless(
          store.has("/spec/retentionPolicy"), "%s keeps everything for ever", store.id());
    }
  }

  /** A cluster that is made of a backup: from where, and that it writes elsewhere. */
  private static void recovery(Rendering rendering, Manifest cluster, Findings findings) {
    findings.unless(
        !cluster.has("/spec/bootstrap/initdb"),
        "%s is made anew and of a backup at once",
        cluster.id());
    String source = cluster.text("/spec/bootstrap/recovery/source");
    List<Manifest> origins =
        cluster.list("/spec/externalClusters").stream()
            .filter(it -> it.text("/name").equals(source))
            .map(it -> it.at("/plugin/parameters"))
            .toList();
    findings.unless(
        origins.stream().anyMatch(it -> rendering.has("ObjectStore", it.text("/barmanObjectName"))),
        "%s is made of %s, which is nowhere",
        cluster.id(),
        source);
    Set<String> read =
        origins.stream().map(it -> it.text("/serverName")).collect(Collectors.toSet());
    findings.unless(
        cluster.list("/spec/plugins").stream()
            .map(it -> it.text("/parameters/serverName"))
            .noneMatch(written -> written.isEmpty() || read.contains(written)),
        "%s archives over what it is made of",
        cluster.id());
  }
}

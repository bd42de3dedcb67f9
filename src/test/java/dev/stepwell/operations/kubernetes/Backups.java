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
}

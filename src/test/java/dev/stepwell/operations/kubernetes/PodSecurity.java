package dev.stepwell.operations.kubernetes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The restricted Pod Security Standard, field by field, for every pod of a rendering. */
final class PodSecurity {

  private static final Set<String> VOLUMES =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "persistentVolumeClaim",
          "projected",
          "secret");

  private static final Set<String> PROFILES = Set.of("RuntimeDefault", "Localhost");

  private static final Set<String> SE_LINUX_TYPES =
      Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");

  private static final List<String> HANDLERS =
      List.of(
          "/startupProbe",
          "/livenessProbe",
          "/readinessProbe",
          "/lifecycle/postStart",
          "/lifecycle/preStop");

  private PodSecurity() {}

  static void check(Rendering rendering, Findings findings) {
    for (Manifest namespace : rendering.all("Namespace")) {
      for (String mode : List.of("enforce", "warn", "audit")) {
        findings.unless(
            "restricted"
                .equals(
                    namespace.map("/metadata/labels").get("pod-security.kubernetes.io/" + mode)),
            "%s does not %s the restricted standard",
            namespace.id(),
            mode);
      }
    }
    for (Pod pod : rendering.pods()) {
      pod(pod, findings);
      for (Manifest container : pod.containers()) {
        container(pod, container, findings);
      }
    }
  }

  private static void pod(Pod pod, Findings findings) {
    String id = pod.workload().id();
    Manifest spec = pod.spec();
    for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
      findings.unless(!spec.is("/" + shared, true), "%s: %s is true", id, shared);
    }
    for (Manifest volume : spec.list("/volumes")) {
      List<String> sorts =
          volume.tree().properties().stream()
              .map(member -> member.getKey())
              .filter(member -> !member.equals("name"))
              .toList();
      findings.unless(VOLUMES.containsAll(sorts), "%s: a volume is of the sort %s", id, sorts);
    }
    for (Manifest sysctl : spec.list("/securityContext/sysctls")) {
      findings.unless(false, "%s: sets %s", id, sysctl.text("/name"));
    }
    findings.unless(
        pod.template().map("/metadata/annotations").keySet().stream()
            .noneMatch(key -> key.startsWith("container.apparmor.security.beta.kubernetes.io/")),
        "%s: an annotation sets an AppArmor profile",
        id);
    context(id, spec.at("/securityContext"), findings);
  }

  /** What stands in the context of a pod and of a container alike. */
  private static void context(String id, Manifest context, Findings findings) {
    findings.unless(
        !context.is("/windowsOptions/hostProcess", true), "%s: is a process of the host", id);
    findings.unless(
        !context.has("/seccompProfile/type")
            || PROFILES.contains(context.text("/seccompProfile/type")),
        "%s: its seccomp profile is %s",
        id,
        context.text("/seccompProfile/type"));
    findings.unless(
        !context.has("/appArmorProfile/type")
            || PROFILES.contains(context.text("/appArmorProfile/type")),
        "%s: its AppArmor profile is %s",
        id,
        context.text("/appArmorProfile/type"));
    findings.unless(
        SE_LINUX_TYPES.contains(context.text("/seLinuxOptions/type"))
            && context.text("/seLinuxOptions/user").isEmpty()
            && context.text("/seLinuxOptions/role").isEmpty(),
        "%s: sets SELinux options",
        id);
    findings.unless(
        !context.has("/runAsUser") || context.number("/runAsUser") != 0, "%s: runs as root", id);
    findings.unless(!context.is("/runAsNonRoot", false), "%s: may run as root", id);
  }

  private static void container(Pod pod, Manifest container, Findings findings) {
    String id = pod.workload().id() + " " + container.text("/name");
    Manifest context = container.at("/securityContext");
    Manifest podContext = pod.spec().at("/securityContext");
    context(id, context, findings);
    findings.unless(!context.is("/privileged", true), "%s: is privileged", id);
    findings.unless(context.is("/allowPrivilegeEscalation", false), "%s: may gain privileges", id);
    findings.unless(
        context.texts("/capabilities/drop").contains("ALL"), "%s: keeps capabilities", id);
    findings.unless(
        Set.of("NET_BIND_SERVICE").containsAll(context.texts("/capabilities/add")),
        "%s: adds capabilities",
        id);
    findings.unless(
        !context.has("/procMount") || context.text("/procMount").equals("Default"),
        "%s: has another /proc",
        id);
    findings.unless(
        Stream.of(context, podContext).anyMatch(it -> it.is("/runAsNonRoot", true)),
        "%s: nothing keeps it from running as root",
        id);
    findings.unless(
        Stream.of(context, podContext).anyMatch(it -> it.has("/seccompProfile/type")),
        "%s: has no seccomp profile",
        id);
    for (Manifest port : container.list("/ports")) {
      findings.unless(!port.has("/hostPort"), "%s: takes a port of the host", id);
    }
    for (String handler : HANDLERS) {
      findings.unless(
          !container.has(handler + "/httpGet/host") && !container.has(handler + "/tcpSocket/host"),
          "%s: %s asks another host",
          id,
          handler);
    }
  }
}

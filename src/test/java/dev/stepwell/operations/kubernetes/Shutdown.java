package dev.stepwell.operations.kubernetes;

/**
 * A rollout loses no request: new pods before old ones, and time enough for the old ones to end.
 */
final class Shutdown {

  private Shutdown() {}

  static void check(Rendering rendering, Findings findings) {
    Manifest deployment = rendering.stepwell().workload();
    findings.unless(
        deployment.text("/spec/strategy/rollingUpdate/maxUnavailable").equals("0"),
        "a rollout takes replicas away before there are new ones");
    findings.unless(
        deployment.number("/spec/strategy/rollingUpdate/maxSurge") >= 1,
        "a rollout may start no new replica");

    Manifest container = rendering.stepwell().spec().at("/containers/0");
    int wait = container.number("/lifecycle/preStop/sleep/seconds");
    findings.unless(wait >= 5, "SIGTERM comes after %d s, before load balancers know of it", wait);

    long timeout = Sources.seconds(Sources.setting(rendering, "quarkus.shutdown.timeout"));
    findings.unless(timeout > 0, "a shutdown waits for no request: quarkus.shutdown.timeout");
    long delay = Sources.seconds(Sources.setting(rendering, "quarkus.shutdown.delay"));
    int grace = rendering.stepwell().spec().number("/terminationGracePeriodSeconds");
    findings.unless(
        grace > wait + delay + timeout,
        "killed after %d s, but it may need %d + %d + %d",
        grace,
        wait,
        delay,
        timeout);
  }
}

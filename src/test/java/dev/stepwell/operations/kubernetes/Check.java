package dev.stepwell.operations.kubernetes;

import java.util.List;

/** Looks for one sort of mistake in a rendering. */
@FunctionalInterface
interface Check {

  List<Check> ALL =
      List.of(
          Schemas::check,
          Words::check,
          PodSecurity::check,
          Workloads::check,
          Shutdown::check,
          Selectors::check,
          Ports::check,
          Network::check,
          Routes::check,
          Availability::check,
          Memory::check,
          Environment::check,
          Secrets::check,
          Database::check,
          Backups::check);

  void of(Rendering rendering, Findings findings);

  /** Asks all of them. */
  static Findings all(Rendering rendering) {
    Findings findings = new Findings();
    ALL.forEach(check -> check.of(rendering, findings));
    return findings;
  }
}

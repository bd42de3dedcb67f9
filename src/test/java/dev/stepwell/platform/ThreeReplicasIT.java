package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Drill on the packaged application: several replicas of it start on one empty database. */
class ThreeReplicasIT {

  @Test
  void replicasThatStartTogetherOnAnEmptyDatabaseMakeOneRelease(TestInfo test) throws Exception {
    try (Replicas replicas = Replicas.start(StepwellProcess.emptyDirectory(test), 3)) {
      List<StepwellProcess> all = replicas.ready();

      for (StepwellProcess replica : all) {
        assertThat(replica.output()).contains("Catalog release 1 is open");
      }
      assertThat(all.stream().map(StepwellProcess::evaluation).collect(Collectors.toSet()))
          .as("the same release, day and history")
          .hasSize(1);
      assertThat(replicas.strings("select number || ' ' || note from release"))
          .containsExactly("1 First release");
      assertThat(replicas.strings("select slug from pathway_revision"))
          .hasSize(16)
          .doesNotHaveDuplicates();
    }
  }
}

package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void a_slip_of_the_finger_is_told_in_one_line_with_what_was_meant() {
    assertThat(Usage.fault(List.of("exprot", "x")))
        .contains(
            "There is no subcommand \"exprot\". Did you mean \"export\"? There are export and import;"
                + " --help says how they are called.");
    assertThat(Usage.fault(List.of("publish")))
        .contains(
            "There is no subcommand \"publish\". There are export and import; --help says how they are"
                + " called.");
  }

  @Test
  void too_few_or_too_many_arguments_are_told() {
    assertThat(Usage.fault(List.of("import", "out", "anna")))
        .contains(
            "Usage: import DIRECTORY|FILE.zip AUTHOR TITLE [WHY]. Given are 2 arguments: out anna");
    assertThat(Usage.fault(List.of("export"))).isPresent();
    assertThat(Usage.fault(List.of("export", "a", "b"))).isPresent();
  }

  @Test
  void every_right_way_has_no_fault() {
    assertThat(Usage.fault(List.of())).isEmpty();
    assertThat(Usage.fault(List.of("export", "out"))).isEmpty();
    assertThat(Usage.fault(List.of("import", "out", "anna", "Title"))).isEmpty();
    assertThat(Usage.fault(List.of("import", "out", "anna", "Title", "Why"))).isEmpty();
  }

  @Test
  void help_names_every_way() {
    assertThat(Usage.isAskedFor(List.of("--help"))).isTrue();
    assertThat(Usage.isAskedFor(List.of("export", "--help"))).isFalse();
    assertThat(Usage.isAskedFor(List.of())).isFalse();
    assertThat(Usage.all())
        .contains("quarkus-run.jar: serves", "export DIRECTORY|FILE.zip", "import DIRECTORY");
  }
}

package dev.stepwell.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;

class RequiresToolTest {

  private final RequiresToolCondition atHome = new RequiresToolCondition("git"::equals, false);
  private final RequiresToolCondition inCi = new RequiresToolCondition("git"::equals, true);

  @Test
  void a_test_whose_tools_are_here_runs() {
    assertThat(atHome.verdict("SomeIT", "git").isDisabled()).isFalse();
    assertThat(inCi.verdict("SomeIT", "git").isDisabled()).isFalse();
  }

  @Test
  void a_test_whose_tool_is_missing_is_skipped_and_the_reason_names_the_tool() {
    var verdict = atHome.verdict("SomeIT", "git", "kubectl", "spectral");

    assertThat(verdict.isDisabled()).isTrue();
    assertThat(verdict.getReason()).hasValue("needs a missing tool: kubectl, spectral");
  }

  @Test
  void in_ci_a_missing_tool_is_a_failure() {
    assertThatThrownBy(() -> inCi.verdict("SomeIT", "kubectl"))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage("SomeIT needs kubectl, and -Dci lets no test be skipped");
  }

  @Test
  void a_test_that_needs_a_tool_is_an_integration_test() {
    assertThatThrownBy(() -> atHome.verdict("SomeTest", "git"))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("must end in IT");
  }

  @Test
  void ci_is_set_by_an_empty_value_or_by_true() {
    assertThat(RequiresToolCondition.isSet("")).isTrue();
    assertThat(RequiresToolCondition.isSet("true")).isTrue();
    assertThat(RequiresToolCondition.isSet("false")).isFalse();
    assertThat(RequiresToolCondition.isSet(null)).isFalse();
  }

  @Test
  void the_closing_line_names_each_tool_once_with_its_tests_in_order() {
    MissingTools missing = new MissingTools();
    missing.skipped("OpenApiLintIT", MissingTools.reason(List.of("spectral")));
    missing.skipped("OverlaysIT", MissingTools.reason(List.of("kubectl", "spectral")));
    missing.skipped("KustomizeIT", MissingTools.reason(List.of("kubectl")));
    missing.skipped("KustomizeIT", MissingTools.reason(List.of("kubectl")));

    assertThat(missing.closingLine())
        .hasValue(
            "Skipped for want of a tool: kubectl (KustomizeIT, OverlaysIT),"
                + " spectral (OpenApiLintIT, OverlaysIT)");
  }

  @Test
  void there_is_no_closing_line_when_nothing_was_skipped() {
    assertThat(new MissingTools().closingLine()).isEmpty();
  }

  @Test
  void a_tool_is_an_executable_file_in_the_first_directory_that_has_it(@TempDir Path root)
      throws IOException {
    Path first = Files.createDirectory(root.resolve("first"));
    Path second = Files.createDirectory(root.resolve("second"));
    Files.createFile(first.resolve("hammer"));
    Path hammer = Files.createFile(second.resolve("hammer"));
    assertThat(hammer.toFile().setExecutable(true)).isTrue();
    List<String> directories = List.of(first.toString(), second.toString());

    assertThat(Tool.find("hammer", directories)).hasValue(hammer);
    assertThat(Tool.find("saw", directories)).isEmpty();
  }

  @Test
  void a_run_gives_the_exit_code_and_both_outputs() {
    Tool.Result result = Tool.named("sh").run("-c", "echo said; echo warned >&2; exit 3");

    assertThat(result).isEqualTo(new Tool.Result(3, "said\n", "warned\n"));
  }
}

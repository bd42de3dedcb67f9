package dev.stepwell.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Once a version is released, a test has to run it on the schema of this one (CONTRIBUTING). Until
 * then there is none to run, and {@code ExpandedSchemaIT} runs this version on a later schema.
 */
class PreviousReleaseRuleTest {

  private static final Path DEMANDED =
      Path.of("src/test/java/dev/stepwell/platform/PreviousReleaseIT.java");

  private static final Pattern RELEASED = Pattern.compile("(?m)^## \\[(\\d+\\.\\d+\\.\\d+)]");

  @Test
  void the_newest_release_runs_on_the_schema_of_this_version() throws IOException {
    String changelog = Files.readString(Path.of("CHANGELOG.md"));
    String test = Files.exists(DEMANDED) ? Files.readString(DEMANDED) : "";

    assertThat(changelog).contains("\n## [Unreleased]\n");
    assertThat(missing(changelog, test)).isEmpty();
  }

  @Test
  void the_first_release_demands_the_test_and_the_next_one_its_version() {
    String none = "## [Unreleased]\n";
    String first = none + "\n## [0.1.0] - 2027-01-15\n";
    String second = none + "\n## [0.2.0] - 2027-02-15\n\n## [0.1.0] - 2027-01-15\n";

    assertThat(missing(none, "")).isEmpty();
    assertThat(missing(first, "")).hasValue("PreviousReleaseIT does not run \"0.1.0\"");
    assertThat(missing(first, "PREVIOUS = \"0.1.0\";")).isEmpty();
    assertThat(missing(second, "PREVIOUS = \"0.1.0\";"))
        .hasValue("PreviousReleaseIT does not run \"0.2.0\"");
  }

  private static Optional<String> missing(String changelog, String test) {
    return RELEASED
        .matcher(changelog)
        .results()
        .findFirst()
        .map(newest -> "\"" + newest.group(1) + "\"")
        .filter(version -> !test.contains(version))
        .map(version -> "PreviousReleaseIT does not run " + version);
  }
}

package dev.stepwell.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "/a,                 /a,      true",
    "/a,                 /a/,     true",
    "/a,                 /a/b,    false",
    "/a/{b},             /a/b,    true",
    "/a/{b},             /a/b/c,  false",
    "/a/{b}/c,           /a/b/c,  true",
    "'/a/{b: [0-9]{2}}', /a/12,   true",
    "'/a/{b: [0-9]{2}}', /a/123,  false",
    "/a.b,               /axb,    false",
  })
  void a_template_matches_the_paths_that_it_stands_for(
      String template, String path, boolean matches) {
    assertThat(PathTemplate.pattern(template).matcher(path).matches()).isEqualTo(matches);
  }
}

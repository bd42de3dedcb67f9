package dev.stepwell.operations.kubernetes;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.RequiresTool;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that the checks ask for is seen to be missed where it is not there. */
@RequiresTool("kubectl")
class BrokenManifestsIT {

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void a_mistake_is_found_and_told(Mistake mistake) {
    assertThat(Check.all(mistake.made()).found())
        .as("what is found in %s", mistake)
        .anySatisfy(finding -> assertThat(finding).contains(mistake.finding()));
  }

  @Test
  void there_is_a_mistake_for_every_finding() {
    Set<String> asked =
        Rendering.ALL.stream()
            .flatMap(overlay -> Check.all(Rendering.ofOverlay(overlay)).asked().stream())
            .collect(toCollection(TreeSet::new));

    Set<String> seen =
        Stream.concat(mistakes().map(it -> Check.all(it.made())), Stream.of(fixedHeap()))
            .flatMap(findings -> findings.failed().stream())
            .collect(toCollection(TreeSet::new));
    assertThat(asked).hasSizeGreaterThan(70);
    assertThat(seen).containsAll(asked);
  }

  @Test
  void a_heap_of_a_fixed_size_is_found() {
    assertThat(fixedHeap().found())
        .containsExactly("the heap does not follow the container's limit");
  }

  private static Findings fixedHeap() {
    Findings findings = new Findings();
    Memory.check(Rendering.ofOverlay("prod"), "-Xmx300m", findings);
    return findings;
  }

  static Stream<Mistake> mistakes() {
    List<Mistake> mistakes = Mistake.all(Path.of("src/test/resources/manifests/mistakes.yaml"));
    return mistakes.stream();
  }
}

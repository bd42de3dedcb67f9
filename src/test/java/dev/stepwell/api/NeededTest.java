package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.problem.Problem;
import dev.stepwell.release.TestEditions;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rendering that needs something takes no thread before that is there, and always ends. */
class NeededTest {

  private final List<Runnable> threads = new ArrayList<>();
  private final List<String> rendered = new ArrayList<>();

  @Test
  void a_rendering_takes_a_thread_when_what_it_needs_is_there() {
    CompletableFuture<String> underWay = new CompletableFuture<>();
    begin(Uni.createFrom().completionStage(underWay), threads::add);
    assertThat(threads).isEmpty();

    underWay.complete("the other release");

    assertThat(rendered).isEmpty();
    assertThat(threads).hasSize(1).allSatisfy(Runnable::run);
    assertThat(rendered).containsExactly("the other release");
  }

  @Test
  void where_that_does_not_come_it_takes_none_and_fails_for_the_same_reason() {
    Uni<String> away = Uni.createFrom().failure(Problem.notFound("There is no release 9."));

    assertThatThrownBy(() -> begin(away, threads::add)).hasCauseInstanceOf(Problem.class);
    assertThat(threads).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.stepwell.api.NoThread#executors")
  void so_does_one_that_finds_no_thread(Executor full) {
    assertThatThrownBy(() -> begin(Uni.createFrom().item("there"), full))
        .hasRootCauseMessage("no thread");
  }

  @Test
  void what_was_rendered_before_needs_nothing_any_more() {
    Renditions renditions =
        new Renditions(
            TestEditions.first(BuiltInContent.catalog()),
            LocalDate.EPOCH,
            1 << 20,
            StatsCounter.disabledStatsCounter());
    CompletableFuture<Rendition> first = later(renditions, Uni.createFrom().item("there"));

    assertThat(first).isCompleted();
    assertThat(later(renditions, Uni.createFrom().nothing())).isCompletedWithValue(first.join());
  }

  private static CompletableFuture<Rendition> later(Renditions renditions, Uni<String> uni) {
    Needed<String> needed = new Needed<>(uni, Runnable::run);
    return renditions
        .later(
            "key", () -> TestRenditions.of(needed.get().getBytes(StandardCharsets.UTF_8)), needed)
        .toCompletableFuture();
  }

  /** As a rendering that failed would be told of its reason. */
  private void begin(Uni<String> uni, Executor executor) {
    Needed<String> needed = new Needed<>(uni, executor);
    List<RuntimeException> failures = new ArrayList<>();
    needed.execute(
        () -> {
          try {
            rendered.add(needed.get());
          } catch (RuntimeException e) {
            failures.add(e);
          }
        });
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }
}

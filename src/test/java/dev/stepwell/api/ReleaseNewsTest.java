package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.release.Recall;
import dev.stepwell.release.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleaseNewsTest {

  private static final List<Release> THREE = releases(3, Instant.EPOCH);
  private static final List<Release> FIVE = releases(5, Instant.EPOCH);

  @Test
  void who_never_was_here_hears_of_the_newest_release() {
    assertThat(told(ReleaseNews.first(Optional.empty(), THREE))).containsExactly("RELEASE 3");
  }

  @Test
  void who_was_here_hears_of_what_came_after_what_it_saw() {
    assertThat(told(ReleaseNews.first(Optional.of(3), FIVE)))
        .containsExactly("RELEASE 4", "RELEASE 5");
    assertThat(ReleaseNews.first(Optional.of(5), FIVE)).isEmpty();
  }

  @Test
  void who_saw_more_than_there_is_here_hears_of_nothing_yet() {
    assertThat(ReleaseNews.first(Optional.of(5), THREE)).isEmpty();
  }

  @Test
  void who_was_here_hears_of_every_recall() {
    List<Release> now = recalled(recalled(FIVE, 2), 5);

    assertThat(told(ReleaseNews.first(Optional.of(4), now)))
        .containsExactly("RECALL 2", "RELEASE 5");
    assertThat(told(ReleaseNews.first(Optional.empty(), now))).containsExactly("RELEASE 5");
  }

  @Test
  void between_two_times_only_what_is_new_is_told() {
    assertThat(ReleaseNews.between(THREE, THREE)).isEmpty();
    assertThat(told(ReleaseNews.between(THREE, FIVE))).containsExactly("RELEASE 4", "RELEASE 5");
    assertThat(told(ReleaseNews.between(THREE, recalled(FIVE, 2))))
        .containsExactly("RECALL 2", "RELEASE 4", "RELEASE 5");
    assertThat(ReleaseNews.between(recalled(THREE, 2), recalled(THREE, 2))).isEmpty();
  }

  @Test
  void a_release_that_took_the_place_of_another_one_is_new() {
    List<Release> others = releases(3, Instant.EPOCH.plusSeconds(1));

    assertThat(told(ReleaseNews.between(FIVE, others)))
        .as("the database was put back, and went on")
        .containsExactly("RELEASE 1", "RELEASE 2", "RELEASE 3");
    assertThat(ReleaseNews.between(FIVE, THREE)).as("the database was put back").isEmpty();
  }

  private static List<Release> releases(int count, Instant at) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(it -> release(it, at.plusSeconds(60L * it), Optional.empty()))
        .toList();
  }

  private static List<Release> recalled(List<Release> releases, int number) {
    Optional<Recall> recall = Optional.of(new Recall(Instant.EPOCH, "ada", "why"));
    return releases.stream()
        .map(it -> it.number() == number ? release(number, it.publishedAt(), recall) : it)
        .toList();
  }

  private static Release release(int number, Instant at, Optional<Recall> recall) {
    return new Release(number, at, "ada", "grace", "note", Optional.empty(), recall);
  }

  private static List<String> told(List<ReleaseNews> news) {
    return news.stream().map(it -> it.kind() + " " + it.release().number()).toList();
  }
}

package dev.stepwell.api;

import dev.stepwell.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What there is to tell about the releases.
 *
 * @param kind what happened
 * @param release to which release
 */
record ReleaseNews(Kind kind, Release release) {

  /** What can happen to a release. */
  enum Kind {
    /** It was published. */
    RELEASE,
    /** It was recalled. */
    RECALL
  }

  /** What has happened, in order, for somebody who knew these releases as they were then. */
  static List<ReleaseNews> between(List<Release> known, List<Release> now) {
    List<ReleaseNews> news = new ArrayList<>();
    for (Release release : now) {
      Optional<Release> before =
          release.number() > known.size()
              ? Optional.empty()
              : Optional.of(known.get(release.number() - 1));
      if (before.filter(release::isSameAs).isEmpty()) {
        news.add(new ReleaseNews(Kind.RELEASE, release));
      } else if (!before.get().equals(release)) {
        news.add(new ReleaseNews(Kind.RECALL, release));
      }
    }
    return List.copyOf(news);
  }

  /**
   * What there is to tell at first.
   *
   * @param seen number of the newest release that the client knows; of those before it nobody
   *     remembers when it heard of which recall, and so it hears of all. Empty: it hears of the
   *     newest release
   */
  static List<ReleaseNews> first(Optional<Integer> seen, List<Release> now) {
    int known = seen.map(it -> Math.min(it, now.size())).orElse(now.size() - 1);
    List<ReleaseNews> news = new ArrayList<>();
    if (seen.isPresent()) {
      now.subList(0, known).stream()
          .filter(it -> it.recall().isPresent())
          .forEach(it -> news.add(new ReleaseNews(Kind.RECALL, it)));
    }
    now.subList(known, now.size()).forEach(it -> news.add(new ReleaseNews(Kind.RELEASE, it)));
    return List.copyOf(news);
  }
}

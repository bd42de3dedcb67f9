package dev.stepwell.explorer;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.Nearest;
import dev.stepwell.release.Retirement;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The page in the place of one that is not there. */
public final class Absent {

  private Absent() {}

  /**
   * Says that there is no such entry, and which are like it; or that it was retired.
   *
   * @param path of the page of an entry
   */
  public static Page entry(Scene scene, EntryType type, String slug, UnaryOperator<String> path) {
    Optional<Retirement> retirement = scene.edition().retirement(type, slug);
    if (retirement.isPresent()) {
      return retired(scene, type, slug, path, retirement.get());
    }
    List<String> known = List.copyOf(scene.catalog().entries(type).keySet());
    List<NamedLink> nearest =
        Nearest.to(slug, known).stream().map(it -> new NamedLink(it, path.apply(it))).toList();
    return new Page(
        404,
        new MessagePage(
            scene.frame(),
            Words.say("absent.title"),
            Words.of("absent", type).formatted(slug),
            nearest));
  }

  private static Page retired(
      Scene scene, EntryType type, String slug, UnaryOperator<String> path, Retirement retirement) {
    return new Page(
        410,
        new MessagePage(
            scene.frame(),
            Words.say("retired.title"),
            Words.of("retired", type).formatted(slug, retirement.release()),
            retirement.successor().stream().map(it -> new NamedLink(it, path.apply(it))).toList()));
  }
}

package dev.stepwell.explorer;

import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Faq;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.search.Found;
import dev.stepwell.search.Snippet;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * What was found for some words.
 *
 * @param frame what is around it
 * @param q the words
 * @param hits what was found, best first
 * @param count how many, in words
 * @param refusal why nothing was looked for
 */
@CheckedTemplate(basePath = "explorer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SearchPage(Frame frame, String q, List<Hit> hits, String count, Optional<String> refusal)
    implements TemplateInstance {

  /**
   * One that was found.
   *
   * @param name of the entry
   * @param href of its page, if it has one
   * @param kind what it is, in words
   * @param parts why it was found
   * @param action of a red flag, what to do
   * @param answer of a question
   */
  record Hit(
      String name,
      Optional<String> href,
      String kind,
      List<Snippet.Part> parts,
      Optional<String> action,
      Optional<String> answer) {}

  /** The page of what was found. */
  static Page of(Scene scene, String q, Found found) {
    List<Hit> hits = found.hits().stream().map(it -> hit(scene, it)).toList();
    return Page.ok(new SearchPage(scene.frame(), q, hits, count(found), Optional.empty()));
  }

  /** The page that says why nothing was looked for. */
  static Page refused(Scene scene, String q, String why) {
    return Page.ok(new SearchPage(scene.frame(), q, List.of(), "", Optional.of(Words.say(why))));
  }

  private static String count(Found found) {
    int shown = found.hits().size();
    if (!found.more() && found.total() == shown) {
      return shown + " found";
    }
    return "The best %d of %s%d found"
        .formatted(shown, found.more() ? "more than " : "", found.total());
  }

  /**
   * Where it speaks of the emergency number, no part of it is marked: that number is in its place.
   */
  private static List<Snippet.Part> parts(Scene scene, Snippet snippet) {
    String told = scene.emergency().in(snippet.text());
    return told.equals(snippet.text()) ? snippet.parts() : List.of(new Snippet.Part(told, false));
  }

  private static Hit hit(Scene scene, dev.stepwell.search.Hit it) {
    EntryKey key = it.key();
    return new Hit(
        it.name(),
        Places.of(key.type(), key.key()),
        Words.of("type", key.type()),
        parts(scene, it.snippet()),
        it.redFlag().map(RedFlag::action).map(scene.emergency()::in),
        scene
            .catalog()
            .faq(key.key())
            .filter(any -> key.type() == EntryType.FAQ)
            .map(Faq::answer)
            .map(scene.emergency()::in));
  }
}

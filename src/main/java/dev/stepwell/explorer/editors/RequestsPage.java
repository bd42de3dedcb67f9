package dev.stepwell.explorer.editors;

import dev.stepwell.authoring.ChangeRequest;
import dev.stepwell.authoring.State;
import dev.stepwell.explorer.Frame;
import dev.stepwell.explorer.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The change requests, newest first.
 *
 * @param frame what is around it
 * @param visitor who looks at it
 * @param states to choose from
 * @param state the one that was chosen, or nothing
 * @param total how many there are, on all pages
 * @param items those of this page
 * @param next where the next page begins, if there is one
 */
@CheckedTemplate(basePath = "editors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RequestsPage(
    Frame frame,
    Visitor visitor,
    List<Choice> states,
    String state,
    long total,
    List<Item> items,
    Optional<Long> next)
    implements TemplateInstance {

  /** No state in particular. */
  static final String ANY = "";

  /** A state to choose. */
  record Choice(String value, String text, boolean chosen) {}

  /** A change request in the list. */
  record Item(long id, String title, String state, String author, int entries, String updated) {

    static Item of(ChangeRequest it) {
      return new Item(
          it.id(),
          it.title(),
          Words.say("state." + it.state().term()),
          it.author(),
          it.changes().size(),
          Moment.of(it.updatedAt()));
    }
  }

  static List<Choice> choices(String chosen) {
    return Stream.concat(
            Stream.of(new Choice(ANY, Words.say("editors.any-state"), chosen.equals(ANY))),
            State.TERMS.stream()
                .map(it -> new Choice(it, Words.say("state." + it), chosen.equals(it))))
        .toList();
  }
}

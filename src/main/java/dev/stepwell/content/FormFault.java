package dev.stepwell.content;

import java.util.List;

/**
 * A place in a document that is not as its schema wants it.
 *
 * @param pointer JSON pointer to the member; empty is the whole document
 * @param code the kind of fault, in kebab-case
 * @param detail what would be right, in words
 * @param given the text that stands there, where it is one of few words or a member's name
 * @param known the words that could stand there instead; empty where there is no list of them
 */
public record FormFault(
    String pointer, String code, String detail, String given, List<String> known) {

  /** Copies the words. */
  public FormFault {
    known = List.copyOf(known);
  }

  static FormFault of(String pointer, String code, String detail) {
    return new FormFault(pointer, code, detail, "", List.of());
  }
}

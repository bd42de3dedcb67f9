package dev.stepwell.explorer.editors;

import dev.stepwell.problem.FormBody;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody has written in a form. It goes with them until it is sent.
 *
 * @param reason to reject something; may be empty
 * @param text of a comment; may be empty
 */
record Written(String reason, String text) {

  static final Written NOTHING = new Written("", "");

  /** What there is, to be shown. */
  public List<String> texts() {
    return Stream.of(reason, text).filter(it -> !it.isEmpty()).toList();
  }

  static Written in(FormBody form) {
    return new Written(form.field(Fields.REASON).orElse(""), form.field(Fields.TEXT).orElse(""));
  }
}

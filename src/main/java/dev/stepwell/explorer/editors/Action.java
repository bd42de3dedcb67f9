package dev.stepwell.explorer.editors;

import dev.stepwell.explorer.Words;
import dev.stepwell.pathway.Term;
import dev.stepwell.problem.FormBody;
import dev.stepwell.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done on the page of a change request, and the operation of the API that it is. */
enum Action implements Term {
  /** Look at it. */
  SHOW("GET", ""),
  /** Say something about it. */
  COMMENT("POST", "/comments"),
  /** Approve it, and so publish it. */
  APPROVE("POST", "/approve"),
  /** Turn it down. */
  REJECT("POST", "/reject");

  private final String method;
  private final String path;

  Action(String method, String path) {
    this.method = method;
    this.path = path;
  }

  /** What a form asks for; to look, where it says nothing. Empty for what nobody knows. */
  static Optional<Action> in(FormBody form) {
    return form.field(Fields.DO)
        .map(asked -> Stream.of(values()).filter(it -> it.term().equals(asked)).findFirst())
        .orElse(Optional.of(SHOW));
  }

  static Problem unknown() {
    return Problem.invalidParameter(Fields.DO, "unknown-value", Words.say("editors.action"));
  }

  /** The method of the operation. */
  String method() {
    return method;
  }

  /** The path of the operation, beneath that of a change request. */
  String path() {
    return path;
  }

  /** The fields of its form. */
  List<String> fields() {
    return switch (this) {
      case SHOW -> List.of(Fields.TOKEN, Fields.DO, Fields.REASON, Fields.TEXT);
      case COMMENT -> List.of(Fields.TOKEN, Fields.DO, Fields.TEXT);
      case APPROVE -> List.of(Fields.TOKEN, Fields.DO, Fields.VERSION);
      case REJECT -> List.of(Fields.TOKEN, Fields.DO, Fields.VERSION, Fields.REASON);
    };
  }
}

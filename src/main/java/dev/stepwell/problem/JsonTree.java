package dev.stepwell.problem;

import java.util.List;

/**
 * JSON as it was sent: members in their order, repeated ones included. Numbers and literals keep
 * only their kind, as no body has a number or a truth value yet.
 */
sealed interface JsonTree {

  /** Its place in the order of the document. */
  int position();

  /** What it is, with an article. */
  String kind();

  record Members(int position, List<Member> members) implements JsonTree {
    @Override
    public String kind() {
      return "an object";
    }
  }

  record Member(String name, JsonTree value) {}

  record Items(int position, List<JsonTree> items) implements JsonTree {
    @Override
    public String kind() {
      return "an array";
    }
  }

  record Text(int position, String text) implements JsonTree {
    @Override
    public String kind() {
      return "a string";
    }
  }

  record Other(int position, String kind) implements JsonTree {
    static final String NULL = "null";
  }
}

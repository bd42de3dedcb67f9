package dev.stepwell.content.diff;

/**
 * A place in two documents at once.
 *
 * @param path the way for people
 * @param before JSON pointer into the document before
 * @param after JSON pointer into the document afterwards
 */
record Place(String path, String before, String after) {

  /** The whole of both documents. */
  static final Place ROOT = new Place("", "", "");

  /** The member of this name, in both. */
  Place member(String name) {
    String token = "/" + name.replace("~", "~0").replace("/", "~1");
    return new Place(path.isEmpty() ? name : path + "." + name, before + token, after + token);
  }

  /** An element of a list, which stands at an index of its own in each; where it is in one only. */
  Place element(String name, Pairing.Pair pair) {
    return new Place(
        path + "[" + name + "]",
        before + "/" + pair.from().map(String::valueOf).orElse("-"),
        after + "/" + pair.to().map(String::valueOf).orElse("-"));
  }

  /** The same place, with the way for people beginning here. */
  Place anew() {
    return new Place("", before, after);
  }
}

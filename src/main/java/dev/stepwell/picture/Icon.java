package dev.stepwell.picture;

/** Small signs, drawn in a square of 16. Each also stands beside words that say the same. */
enum Icon {
  /** A padlock that is shut. */
  LOCK("M3 7h10v7H3zM5 7V5a3 3 0 0 1 6 0v2"),
  /** A padlock that is open. */
  OPEN_LOCK("M3 7h10v7H3zM5 7V4a3 3 0 0 1 5.8-1"),
  /** A tick. */
  TICK("M2.5 8.5l4 4 7-9"),
  /** A cross. */
  CROSS("M3.5 3.5l9 9M12.5 3.5l-9 9"),
  /** A question mark. */
  QUESTION("M5 5.2a3 3 0 1 1 4.6 2.5C8.5 8.4 8 9 8 10M8 13.3v.1"),
  /** An arrow to the right. */
  ARROW("M2 8h11M9 3.5L13.5 8 9 12.5"),
  /** A door with an arrow out of it. */
  EXIT("M8 2H2.5v12H8M6 8h8M11 5l3 3-3 3"),
  /** A stop sign with an exclamation mark. */
  STOP("M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2zM8 4.2v4.6M8 11.6v.1"),
  /** Three dots: it goes on. */
  DOTS("M3 8v.1M8 8v.1M13 8v.1"),
  /** A dash: not here. */
  DASH("M3.5 8h9");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }
}

package dev.stepwell.content;

/**
 * A place in a content file that is not as the schema wants it.
 *
 * @param file name of the file
 * @param line line in the file, from 1
 * @param path JSON pointer within the file
 * @param expected what was expected there, in words
 */
public record ContentFault(String file, int line, String path, String expected) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + (path.isEmpty() ? "/" : path) + ": " + expected;
  }
}

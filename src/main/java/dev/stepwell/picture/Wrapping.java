package dev.stepwell.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a text into lines: between words, and within a word where it is longer than a line. */
final class Wrapping {

  private final Type type;
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private String line = "";

  private Wrapping(Type type, int width) {
    this.type = type;
    this.width = width;
  }

  /** The lines of a text, each at most so wide; none for a blank text. */
  static List<String> of(String text, Type type, int width) {
    Wrapping wrapping = new Wrapping(type, width);
    for (String word : text.strip().split("[\\s\\p{Z}\\p{Cntrl}]+", -1)) {
      wrapping.add(word);
    }
    wrapping.end();
    return wrapping.lines;
  }

  private void add(String word) {
    String longer = line.isEmpty() ? word : line + " " + word;
    if (fits(longer)) {
      line = longer;
    } else if (fits(word)) {
      end();
      line = word;
    } else {
      end();
      breakUp(word);
    }
  }

  /** What a reader takes for one character stays together. */
  private void breakUp(String word) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(word);
    int start = 0;
    for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
      addPart(word.substring(start, end));
      start = end;
    }
  }

  /** One with a hundred accents is no longer a character: it is cut. */
  private void addPart(String part) {
    if (!line.isEmpty() && !fits(line + part)) {
      end();
    }
    if (fits(part)) {
      line = line + part;
    } else {
      part.codePoints()
          .mapToObj(Character::toString)
          .forEach(
              it -> {
                if (!fits(line + it)) {
                  end();
                }
                line = line + it;
              });
    }
  }

  private boolean fits(String text) {
    return type.width(text) <= width;
  }

  private void end() {
    if (!line.isEmpty()) {
      lines.add(line);
    }
    line = "";
  }
}

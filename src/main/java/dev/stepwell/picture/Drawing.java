package dev.stepwell.picture;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A drawing: everything in it has its place.
 *
 * @param id what its ids begin with, so that several can stand in one page
 * @param title what it shows
 * @param description the same in words, for who does not see it
 * @param height of the whole; the width is always the same
 * @param marks what is drawn, from the back to the front
 */
record Drawing(String id, String title, String description, int height, List<Mark> marks) {

  /** That of a small phone. */
  static final int WIDTH = 360;

  Drawing {
    marks = List.copyOf(marks);
  }

  /** The drawing as an element. */
  String svg(String styles) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
        class="%3$s" role="img" aria-labelledby="%4$s-title %4$s-desc" xml:lang="en" lang="en">
        <title id="%4$s-title">%5$s</title>
        <desc id="%4$s-desc">%6$s</desc>
        %7$s%8$s
        </svg>
        """
        .formatted(
            WIDTH,
            height,
            Style.SCOPE,
            id,
            Xml.text(title),
            Xml.text(description),
            styles.isEmpty() ? "" : "<style>\n" + styles + "</style>\n",
            marks.stream().map(Mark::svg).collect(Collectors.joining("\n")));
  }
}

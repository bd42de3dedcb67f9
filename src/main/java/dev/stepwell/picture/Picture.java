package dev.stepwell.picture;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.evaluation.Evaluation;
import java.util.List;
import java.util.Optional;

/**
 * The picture of a pathway: the steps as a staircase, gates as gates, red flags beside the first
 * step, hand-overs as ways out. Every text of the catalog is escaped.
 *
 * @param pathway what is drawn
 * @param catalog where its names are found; what is not there is called by its slug
 * @param evaluation where a person stands on it: it lights the picture up
 * @param warning what is said before all else, such as that the release was recalled
 * @param notes what is said at the foot, one below the other
 */
public record Picture(
    Pathway pathway,
    Catalog catalog,
    Optional<Evaluation> evaluation,
    Optional<String> warning,
    List<String> notes) {

  /** The rules by which {@link #element} is drawn. They are the same for all pictures. */
  public static final String STYLES = Style.SHEET;

  /** Copies the notes. */
  public Picture {
    notes = List.copyOf(notes);
  }

  /** The picture of a pathway by itself. */
  public static Picture of(Pathway pathway, Catalog catalog) {
    return new Picture(pathway, catalog, Optional.empty(), Optional.empty(), List.of());
  }

  /** The same, lit up by where a person stands. */
  public Picture lit(Evaluation where) {
    return new Picture(pathway, catalog, Optional.of(where), warning, notes);
  }

  /** The same, with a word before all else. */
  public Picture warning(String text) {
    return new Picture(pathway, catalog, evaluation, Optional.of(text), notes);
  }

  /** The same, with words at the foot. */
  public Picture noted(List<String> lines) {
    return new Picture(pathway, catalog, evaluation, warning, lines);
  }

  /** An SVG document, 360 wide, light or dark as the reader has it. It refers to nothing else. */
  public String svg() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + drawing().svg(Style.SHEET + Style.ALONE);
  }

  /**
   * An {@code svg} element for an HTML page that has {@link #STYLES} in a style sheet of its own,
   * as a strict Content-Security-Policy demands. Its ids begin with the slug of the condition.
   */
  public String element() {
    return drawing().svg("");
  }

  /** A Mermaid flowchart. */
  public String mermaid() {
    return new Mermaid(this, told()).text();
  }

  Drawing drawing() {
    Told told = told();
    return new Staircase(this, told).drawing();
  }

  private Told told() {
    return new Told(pathway, catalog, evaluation);
  }
}

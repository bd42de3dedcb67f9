package dev.stepwell.api.representation;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EmergencyNumber;
import dev.stepwell.pathway.Activity;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import dev.stepwell.picture.Picture;
import dev.stepwell.problem.BrowserPolicy;
import dev.stepwell.release.Recall;
import dev.stepwell.release.Release;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The pathway of a condition as a picture, in one of its forms. */
public final class PathwayPicture implements OtherForm {

  /** Media type of an image. */
  public static final String SVG = "image/svg+xml";

  /** Media type of a flowchart for documents. */
  public static final String MERMAID = "text/vnd.mermaid";

  /** The forms of a picture. */
  @SuppressWarnings("ImmutableEnumChecker") // a function holds no state
  public enum Form {
    /** An image. */
    SVG(PathwayPicture.SVG, Picture::svg),
    /** A flowchart as text, for documents. */
    MERMAID(PathwayPicture.MERMAID, Picture::mermaid);

    private final String mediaType;
    private final Function<Picture, String> text;

    Form(String mediaType, Function<Picture, String> text) {
      this.mediaType = mediaType;
      this.text = text;
    }

    /** What it is sent as: text says in which characters it is. */
    public String contentType() {
      return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** The form of a media type; empty for that of another representation. */
    public static Optional<Form> of(String mediaType) {
      return Stream.of(values()).filter(it -> it.mediaType.equals(mediaType)).findFirst();
    }
  }

  private final Form form;
  private final Picture picture;

  private PathwayPicture(Form form, Picture picture) {
    this.form = form;
    this.picture = picture;
  }

  /**
   * The pathway of the condition with this slug, which exists.
   *
   * @param emergency the number that its red flags tell to call
   */
  public static PathwayPicture of(
      Reading reading, String slug, Form form, EmergencyNumber emergency) {
    reading.condition(slug);
    Pathway pathway = reading.pathway(slug);
    pathway.redFlags().forEach(reading::redFlag);
    pathway.exclusions().forEach(reading::finding);
    pathway.forbidden().forEach(it -> reading.treatment(it.treatment()));
    pathway.steps().forEach(step -> note(reading, step));
    Catalog numbered = emergency.in(reading.bareCatalog(), pathway.redFlags());
    return new PathwayPicture(form, Picture.of(pathway, numbered).noted(notes(reading, pathway)));
  }

  private static void note(Reading reading, Step step) {
    step.activity().treatments().forEach(reading::treatment);
    step.activity().diagnostics().forEach(reading::diagnostic);
    step.gate().ifPresent(gate -> GateView.note(reading, gate));
    if (step.activity() instanceof Activity.Handover handover) {
      reading.condition(handover.to());
    }
  }

  private static List<String> notes(Reading reading, Pathway pathway) {
    String reviewed =
        "Catalog release %d. Reviewed on %s, to be reviewed by %s."
            .formatted(reading.changedIn().number(), pathway.reviewedOn(), pathway.nextReviewOn());
    Stream<String> overdue =
        reading.overdue(pathway.nextReviewOn()).map(it -> "That review is overdue.").stream();
    return Stream.concat(Stream.of(PathwayView.NOTICE, reviewed), overdue).toList();
  }

  @Override
  public byte[] bytes(Release read) {
    return form.text
        .apply(read.recall().map(Recall::reason).map(this::recalled).orElse(picture))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Map<String, String> headers() {
    return form == Form.SVG
        ? Map.of(BrowserPolicy.HEADER, BrowserPolicy.PICTURES.text())
        : Map.of();
  }

  private Picture recalled(String reason) {
    return picture.warning("This release of the catalog was recalled: " + reason);
  }
}

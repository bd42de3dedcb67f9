package dev.stepwell.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The pages about problems, as HTML. */
final class ProblemHtml {

  private static final String STYLE =
      """

      body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
      """;

  /** The SHA-256 of its style, as a policy names it. */
  static final String STYLE_DIGEST = digest(STYLE);

  private static final String TEMPLATES = "problem";

  private ProblemHtml() {}

  @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Index(String style, List<ProblemType> types) implements TemplateInstance {}

  @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Explained(String style, ProblemType type) implements TemplateInstance {}

  @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Refused(String style, String title, String text, List<String> faults, String traceId)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Nowhere(String style) implements TemplateInstance {}

  static String index() {
    return new Index(STYLE, List.of(ProblemType.values())).render();
  }

  static String of(ProblemType type) {
    return new Explained(STYLE, type).render();
  }

  /** A request that is refused, or has failed: says why, all at once, and where to go on. */
  static String of(Problem problem, String traceId) {
    return new Refused(
            STYLE,
            problem.type().title(),
            problem.detail(),
            problem.listed().stream().map(Fault::detail).toList(),
            traceId)
        .render();
  }

  /** Where nothing is: says so, and where to go on. */
  static String nowhere() {
    return new Nowhere(STYLE).render();
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

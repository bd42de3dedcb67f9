package dev.stepwell.explorer.where;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.Intake;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.FormBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody has filled in, and the request to the API that says the same. The API's own reader
 * judges it; this only knows which field says what.
 */
final class Answers {

  /** An answer that is none: the question is left open. */
  static final String OPEN = "";

  /** What came of a treatment that was not tried; the API leaves such a one out. */
  static final String NOT_TRIED = "not-tried";

  private final Intake intake;
  private final FormBody form;

  Answers(Intake intake, FormBody form) {
    this.intake = intake;
    this.form = form;
  }

  static String field(Finding finding) {
    return "finding." + finding.slug();
  }

  static String field(Part part, Treatment treatment) {
    return part.field + "." + treatment.slug();
  }

  /** What a trial is told in: the field of the form, and the member of the request. */
  enum Part {
    OUTCOME("outcome", "outcome"),
    WEEKS("weeks", "duration"),
    FROM("from", "startedOn"),
    UNTIL("until", "endedOn");

    private final String field;
    private final String member;

    Part(String field, String member) {
      this.field = field;
      this.member = member;
    }
  }

  /** What stands in a field. */
  String in(String field) {
    return form.field(field).orElse(OPEN);
  }

  /** The fields that are filled in and that no question has. */
  List<String> strangers() {
    Stream<String> ofTrials =
        intake.treatments().stream()
            .flatMap(it -> Stream.of(Part.values()).map(part -> field(part, it)));
    Set<String> known =
        Stream.concat(findings().map(Answers::field), ofTrials).collect(Collectors.toSet());
    return form.filledIn().stream().filter(it -> !known.contains(it)).toList();
  }

  /** The request: members only for what was answered. */
  ObjectNode request() {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    if (intake.treatments().stream().anyMatch(this::isAnswered)) {
      ArrayNode trials = request.putArray("trials");
      tried().forEach(it -> trials.add(trial(it)));
    }
    ObjectNode findings = JsonNodeFactory.instance.objectNode();
    findings()
        .forEach(it -> form.field(field(it)).ifPresent(answer -> findings.put(it.slug(), answer)));
    if (!findings.isEmpty()) {
      request.set("findings", findings);
    }
    return request;
  }

  /** The field of the form that a fault is about, if it is one of its fields. */
  Optional<String> field(Fault fault) {
    for (Finding finding : findings().toList()) {
      if (fault.name().equals("/findings/" + finding.slug())) {
        return Optional.of(field(finding));
      }
    }
    List<Treatment> tried = tried();
    for (int i = 0; i < tried.size(); i++) {
      for (Part part : Part.values()) {
        if (fault.name().equals("/trials/" + i + "/" + part.member)) {
          return Optional.of(field(part, tried.get(i)));
        }
      }
    }
    return Optional.empty();
  }

  private Stream<Finding> findings() {
    return Stream.of(
            intake.redFlags().stream().map(RedFlag::asFinding),
            intake.exclusions().stream(),
            intake.findings().stream())
        .flatMap(it -> it);
  }

  private boolean isAnswered(Treatment treatment) {
    return Stream.of(Part.values()).anyMatch(it -> form.field(field(it, treatment)).isPresent());
  }

  private List<Treatment> tried() {
    List<Treatment> tried = new ArrayList<>();
    for (Treatment treatment : intake.treatments()) {
      boolean isOut = in(field(Part.OUTCOME, treatment)).equals(NOT_TRIED);
      if (isAnswered(treatment) && !isOut) {
        tried.add(treatment);
      }
    }
    return tried;
  }

  private ObjectNode trial(Treatment treatment) {
    ObjectNode trial = JsonNodeFactory.instance.objectNode().put("treatment", treatment.slug());
    for (Part part : Part.values()) {
      form.field(field(part, treatment))
          .map(it -> part == Part.WEEKS ? "P" + it + "W" : it)
          .ifPresent(it -> trial.put(part.member, it));
    }
    return trial;
  }
}

package dev.stepwell.api.representation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.Intake;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Term;
import dev.stepwell.pathway.Trial.Outcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * The request of an evaluation as a JSON Schema (2020-12), narrowed to one pathway: only what that
 * pathway can use, and the red flags of all others.
 */
public final class IntakeSchema {

  /** Its media type. */
  public static final String MEDIA_TYPE = "application/schema+json";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_TRIALS = 100;

  private IntakeSchema() {}

  /** The schema for the condition with this slug, which exists. */
  public static ObjectNode of(Reading reading, String slug) {
    Intake intake = IntakeView.intake(reading, slug);
    reading.noteAll(EntryType.RED_FLAG);
    String name = reading.condition(slug).name();
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "A history for the pathway of: " + name);
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    ObjectNode members = schema.putObject("properties");
    members.set("trials", trials(intake));
    members.set("findings", findings(intake));
    members.set("evaluateFor", day("The day of evaluation; today in UTC when left out"));
    return schema;
  }

  private static ObjectNode trials(Intake intake) {
    ObjectNode trials = JSON.objectNode();
    trials.put("type", "array");
    trials.put(
        "description",
        "All that was tried: what is not named was not tried. Left out, it is unknown what was");
    trials.put("maxItems", MOST_TRIALS);
    trials.set("items", trial(intake));
    return trials;
  }

  private static ObjectNode trial(Intake intake) {
    ObjectNode trial = JSON.objectNode();
    trial.put("type", "object");
    trial.put("additionalProperties", false);
    trial.putArray("required").add("treatment").add("outcome");
    ObjectNode members = trial.putObject("properties");
    members.set("treatment", treatment(intake.treatments()));
    members.set(
        "outcome",
        choice(Stream.of(Outcome.values()).map(it -> option(it.term(), Intake.answer(it)))));
    members.set("startedOn", day("Its first day"));
    members.set("endedOn", day("The day on which it ended, or on which its result was judged"));
    members
        .putObject("duration")
        .put("type", "string")
        .put("pattern", CriterionView.DURATION)
        .put("description", "Its length in whole weeks or days, where not both days are given");
    trial.putArray("allOf").add(notAll("duration", "startedOn", "endedOn")).add(ongoing());
    return trial;
  }

  /** One of its treatments; a pathway without any uses none of a trial, and takes any. */
  private static ObjectNode treatment(List<Treatment> treatments) {
    return treatments.isEmpty()
        ? JSON.objectNode()
            .put("type", "string")
            .put("description", "Slug of a treatment. This pathway uses none")
        : choice(treatments.stream().map(IntakeSchema::option));
  }

  /** An ongoing trial has not ended, and its length follows from its first day. */
  private static ObjectNode ongoing() {
    ObjectNode ongoing = JSON.objectNode();
    ObjectNode condition = ongoing.putObject("if");
    condition.putObject("properties").putObject("outcome").put("const", Outcome.ONGOING.term());
    condition.putArray("required").add("outcome");
    ongoing
        .putObject("then")
        .putArray("allOf")
        .add(notAll("endedOn"))
        .add(notAll("duration", "startedOn"));
    return ongoing;
  }

  private static ObjectNode notAll(String... members) {
    ObjectNode schema = JSON.objectNode();
    var required = schema.putObject("not").putArray("required");
    List.of(members).forEach(required::add);
    return schema;
  }

  private static ObjectNode findings(Intake intake) {
    ObjectNode findings = JSON.objectNode();
    findings.put("type", "object");
    findings.put("description", "The answers; what is left out is unknown");
    findings.put("additionalProperties", false);
    ObjectNode members = findings.putObject("properties");
    Stream.of(intake.redFlags(), intake.otherRedFlags())
        .flatMap(List::stream)
        .map(RedFlag::asFinding)
        .forEach(it -> members.set(it.slug(), answer(it)));
    Stream.of(intake.exclusions(), intake.findings())
        .flatMap(List::stream)
        .forEach(it -> members.set(it.slug(), answer(it)));
    return findings;
  }

  private static ObjectNode answer(Finding it) {
    ObjectNode answer = JSON.objectNode();
    answer.put("title", it.name());
    answer.put("description", it.question());
    var values = answer.putArray("enum");
    Stream.of(FindingAnswer.values()).map(Term::term).forEach(values::add);
    return answer;
  }

  private static ObjectNode choice(Stream<ObjectNode> options) {
    ObjectNode choice = JSON.objectNode();
    var oneOf = choice.putArray("oneOf");
    options.forEach(oneOf::add);
    return choice;
  }

  private static ObjectNode option(Treatment it) {
    return option(it.slug(), it.name());
  }

  private static ObjectNode option(String value, String title) {
    return JSON.objectNode().put("const", value).put("title", title);
  }

  private static ObjectNode day(String description) {
    return JSON.objectNode()
        .put("type", "string")
        .put("format", "date")
        .put("description", description);
  }
}

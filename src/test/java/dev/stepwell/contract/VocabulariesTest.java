package dev.stepwell.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepwell.api.representation.CodeMatchKind;
import dev.stepwell.api.representation.FindingAnswer;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Reason;
import dev.stepwell.pathway.Term;
import dev.stepwell.pathway.evaluation.Because;
import dev.stepwell.pathway.evaluation.Status;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A member with a closed set of values says which these are. */
@QuarkusTest
class VocabulariesTest {

  /** Names of members whose values are terms wherever they stand, but for the places below. */
  private static final Set<String> TERMS =
      Set.of(
          "category",
          "change",
          "choose",
          "code",
          "criteria",
          "disposition",
          "grade",
          "is",
          "kind",
          "level",
          "operation",
          "outcome",
          "provenance",
          "result",
          "stage",
          "state",
          "status",
          "type",
          "urgency",
          "verdict");

  /** What is open: codes of published systems, kinds of faults, pages of problems. */
  private static final Set<String> OPEN =
      Set.of(
          "ChangeRequestProblem.code",
          "CodeMatch.code",
          "Coding.code",
          "Fault.code",
          "Problem.type");

  static Stream<Arguments> closed() {
    return Stream.of(
        Arguments.of("CodeMatchKind", CodeMatchKind.values()),
        Arguments.of("FindingAnswer", FindingAnswer.values()),
        Arguments.of("StandingReasonCode", Because.Code.values()),
        Arguments.of("CriterionReasonCode", Reason.Code.values()),
        Arguments.of("EntryType", EntryType.values()),
        Arguments.of("StepStatus", Status.values()),
        Arguments.of("TreatmentKind", Treatment.Kind.values()));
  }

  @ParameterizedTest
  @MethodSource("closed")
  void it_lists_the_terms_that_the_code_has(String schema, Term[] terms) {
    assertThat(texts(schemas().at("/" + schema + "/enum")))
        .containsExactlyElementsOf(Stream.of(terms).map(Term::term).toList());
  }

  @Test
  void no_member_that_is_named_like_a_term_goes_without() {
    Set<String> open = new TreeSet<>();
    schemas()
        .properties()
        .forEach(
            schema ->
                schema
                    .getValue()
                    .path("properties")
                    .properties()
                    .forEach(
                        member -> {
                          if (TERMS.contains(member.getKey()) && isOpen(member.getValue())) {
                            open.add(schema.getKey() + "." + member.getKey());
                          }
                        }));

    assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN);
  }

  private static boolean isOpen(JsonNode member) {
    return member.path("type").asText().equals("string") && !member.has("enum");
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode schemas() {
    return OpenApiDocument.parse(given().accept("application/yaml").get("/q/openapi").asString())
        .root()
        .at("/components/schemas");
  }
}

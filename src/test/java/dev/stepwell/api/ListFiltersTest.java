package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which entries a filter lets through, in the order of their slugs. */
@QuarkusTest
@TestProfile(OneRelease.class)
class ListFiltersTest {

  private static final String NONE = "-";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "category=vascular | deep-vein-thrombosis peripheral-artery-disease",
        "category=musculoskeletal | arthritis ligament-sprains-and-muscle-strains tendonitis",
        "urgency=emergency | -",
        "surgical=true | degenerative-disc-disease herniated-disc spinal-stenosis spondylolisthesis",
        "surgical=true&category=vascular | -",
        "q=sciatica | sciatica",
        "q=SCIATICA | sciatica",
        "q=sci%C3%A1tica | sciatica",
        "q=s%CC%81ciatica | sciatica",
        "q=stenosis+spinal | spinal-stenosis",
        "q=stenosis%20lumbar | spinal-stenosis",
        "q=%20%20stenosis++lumbar+ | spinal-stenosis",
        "q=DVT | deep-vein-thrombosis",
        "q=narrowed+CLAUDICATION | spinal-stenosis",
        "q=sciatica+stenosis | -",
        "q=%25 | -",
        "q=.* | -",
        "category=spinal&surgical=true&q=disc | degenerative-disc-disease herniated-disc",
        "category=spinal&surgical=true&q=disc&code=m51.2 | herniated-disc",
        "category=spinal&surgical=false&urgency=urgent-referral | cervical-radiculopathy",
        "reviewDueBefore=2027-11-22 | -",
        "reviewDueBefore=2027-11-23&category=vascular | deep-vein-thrombosis"
            + " peripheral-artery-disease",
      })
  void conditions(String query, String slugs) {
    assertThat(slugsOf("conditions?" + query)).isEqualTo(listOf(slugs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind=surgery | minimally-invasive-spine-surgery spinal-fusion",
        "surgical=true | minimally-invasive-spine-surgery spinal-fusion",
        "surgical=true&kind=injection | -",
        "kind=injection | joint-injections nerve-blocks",
        "kind=diagnostic | pain-mapping",
        "q=cortisone | joint-injections",
        "condition=herniated-disc&surgical=true | minimally-invasive-spine-surgery",
        "condition=deep-vein-thrombosis | -",
        "condition=arthritis&kind=injection&q=steroid&surgical=false | joint-injections",
        "reviewDueBefore=2026-11-22 | -",
      })
  void treatments(String query, String slugs) {
    assertThat(slugsOf("treatments?" + query)).isEqualTo(listOf(slugs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M48.062 | exact | M48.062 | spinal-stenosis",
        "m48.062 | exact | M48.062 | spinal-stenosis",
        "M48062 | exact | M48.062 | spinal-stenosis",
        "m48062 | exact | M48.062 | spinal-stenosis",
        "M48.06 | header | M48.061 M48.062 | spinal-stenosis",
        "m48 | header | M48.00 M48.061 M48.062 M48.07 | spinal-stenosis",
        "M48. | header | M48.00 M48.061 M48.062 M48.07 | spinal-stenosis",
      })
  void a_code_is_found_with_or_without_its_dot_in_any_case_and_a_header_by_its_children(
      String code, String match, String codes, String slugs) {
    JsonNode body = Ask.get("/api/v1/conditions?code=" + code).json();

    assertThat(slugsOf(body)).isEqualTo(listOf(slugs));
    assertThat(body.get("codeMatch").toString())
        .isEqualTo(
            "{\"code\":\"%s\",\"match\":\"%s\",\"codes\":[%s]}"
                .formatted(
                    code,
                    match,
                    listOf(codes).stream()
                        .map(it -> "\"" + it + "\"")
                        .reduce((one, other) -> one + "," + other)
                        .orElse("")));
  }

  @Test
  void a_code_that_is_found_nowhere_finds_nothing() {
    assertThat(Ask.get("/api/v1/conditions?code=Z99.89").text())
        .isEqualTo("{\"items\":[],\"total\":0}");
  }

  @Test
  void one_code_may_fit_several_conditions() {
    assertThat(slugsOf("conditions?code=M54.16")).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"red-flag", "indication", "contraindication", "confirmation", "exclusion"})
  void findings_of_a_kind_are_those_of_that_kind(String kind) {
    List<String> expected = new ArrayList<>();
    for (JsonNode finding : Ask.get("/api/v1/findings?limit=200").json().get("items")) {
      if (finding.get("kind").asText().equals(kind)) {
        expected.add(finding.get("slug").asText());
      }
    }

    assertThat(slugsOf("findings?limit=200&kind=" + kind)).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void the_red_flags_are_the_findings_of_that_kind() {
    assertThat(slugsOf("red-flags")).isEqualTo(slugsOf("findings?kind=red-flag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"conditions", "treatments", "diagnostics", "red-flags", "findings", "faqs"})
  void a_review_is_due_before_a_day_or_not(String list) {
    int total = Ask.get("/api/v1/" + list).json().get("total").intValue();

    assertThat(total(list, "2027-11-23")).isEqualTo(total);
    assertThat(total(list, "2027-11-22")).isZero();
    assertThat(total(list, "1900-01-01")).isZero();
    assertThat(total(list, "9999-12-31")).isEqualTo(total);
  }

  @Test
  void categories_count_the_conditions_that_the_filter_finds() {
    for (JsonNode category : Ask.get("/api/v1/categories").json().get("items")) {
      assertThat(slugsOf("conditions?category=" + category.get("slug").asText()))
          .hasSize(category.get("conditions").intValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"conditions", "treatments", "diagnostics", "red-flags", "findings", "faqs"})
  void a_list_is_in_the_order_of_the_slugs(String list) {
    assertThat(slugsOf(list + "?limit=200")).isSorted().doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void sources_are_in_the_order_of_their_ids() {
    assertThat(Ask.get("/api/v1/sources?limit=200").json().findValuesAsText("id"))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static int total(String list, String day) {
    JsonNode body = Ask.get("/api/v1/" + list + "?limit=200&reviewDueBefore=" + day).json();
    assertThat(body.get("items")).hasSize(body.get("total").intValue());
    return body.get("total").intValue();
  }

  private static List<String> slugsOf(String target) {
    return slugsOf(Ask.get("/api/v1/" + target).json());
  }

  private static List<String> slugsOf(JsonNode body) {
    List<String> slugs = new ArrayList<>();
    body.get("items").forEach(it -> slugs.add(it.get("slug").asText()));
    assertThat(body.get("total").intValue()).isGreaterThanOrEqualTo(slugs.size());
    return slugs;
  }

  private static List<String> listOf(String words) {
    return words.equals(NONE) ? List.of() : List.of(words.split(" ", -1));
  }
}

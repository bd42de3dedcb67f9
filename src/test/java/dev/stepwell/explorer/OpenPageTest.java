package dev.stepwell.explorer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stepwell.api.Edit;
import dev.stepwell.api.ManyReleases;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Questions that stay open in a browser while a release takes one of them away. */
@QuarkusTest
@TestProfile(OpenPageTest.Alone.class)
class OpenPageTest {

  /** An application with the releases of this test, and no others. */
  public static class Alone extends ManyReleases {}

  private static final String WHERE = "/conditions/sciatica/where";
  private static final Pattern RADIO = Pattern.compile("type=\"radio\" name=\"([^\"]+)\"");

  @Inject TestReleases releases;
  @Inject Editions editions;

  @Test
  void a_question_that_is_gone_matters_only_to_who_has_answered_it() {
    Map<String, String> open = blank(Site.html(WHERE));
    String gone = "finding." + withoutAnExclusion();
    assertThat(open).containsKey(gone).hasSizeGreaterThan(10);
    assertThat(blank(Site.html(WHERE))).doesNotContainKey(gone);

    open.put("finding.cauda-equina", "absent");
    Response unanswered = post(open);
    open.put(gone, "absent");
    Response answered = post(open);

    assertThat(unanswered.statusCode()).isEqualTo(200);
    assertThat(unanswered.asString()).doesNotContain("cannot be used");
    assertThat(answered.statusCode()).isEqualTo(422);
    assertThat(answered.asString())
        .containsSubsequence(
            "id=\"standing\"",
            "No question here is called “%s”.".formatted(gone),
            "The questions have changed since this page was opened",
            "<a href=\"%s\">Load the questions anew</a>".formatted(WHERE),
            "</section>");
  }

  /** What a browser sends of questions that are left open. */
  private static Map<String, String> blank(String html) {
    return RADIO
        .matcher(html)
        .results()
        .map(it -> it.group(1))
        .distinct()
        .collect(Collectors.toMap(it -> it, it -> "", (one, same) -> one, HashMap::new));
  }

  private static Response post(Map<String, String> form) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParams(form)
        .post(WHERE);
  }

  /** Publishes a release in which the ladder asks one question less, and says which. */
  private String withoutAnExclusion() {
    Catalog catalog = editions.current().catalog();
    String gone = catalog.pathway("sciatica").orElseThrow().exclusions().get(0);
    releases.publish(
        Edit.change(
            catalog,
            EntryType.PATHWAY,
            "sciatica",
            it -> ((ArrayNode) it.get("exclusions")).remove(0)));
    return gone;
  }
}

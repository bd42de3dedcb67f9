package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each of three releases made different. */
@QuarkusTest
@TestProfile(ManyReleases.class)
class ReleaseDiffTest {

  private static final String FAQ = "rfa-safety";

  private static int first;

  @Inject TestReleases releases;
  @Inject Editions editions;

  @BeforeEach
  void publishTwoMore() {
    if (first > 0) {
      return;
    }
    Catalog catalog = editions.current().catalog();
    first = editions.current().release().number();
    Catalog second =
        Edit.change(
            Edit.set(catalog, EntryType.CONDITION, "tendonitis", "summary", "A very sore tendon."),
            EntryType.PATHWAY,
            "herniated-disc",
            ReleaseDiffTest::gentler);
    releases.publish(second);
    releases.publish(Edit.retire(second, EntryType.FAQ, FAQ));
  }

  private static void gentler(ObjectNode pathway) {
    ArrayNode steps = (ArrayNode) pathway.get("steps");
    ((ObjectNode) steps.get(1).get("minimumTrial")).put("duration", "P8W");
    ((ObjectNode) steps.get(4)).put("title", "Nerve block, if wanted");
  }

  @Test
  void it_tells_what_a_release_made_of_the_one_before_entry_by_entry_and_field_by_field() {
    JsonNode diff = Ask.get(path(first + 1, "")).json();

    assertThat(diff.get("from").intValue()).isEqualTo(first);
    assertThat(diff.get("to").intValue()).isEqualTo(first + 1);
    assertThat(diff.get("total").intValue()).isEqualTo(2);
    assertThat(told(diff))
        .containsExactly("changed condition tendonitis", "changed pathway herniated-disc");
    JsonNode condition = diff.at("/items/0");
    assertThat(condition.get("name").asText()).isEqualTo("Tendonitis");
    assertThat(condition.has("steps")).isFalse();
    assertThat(condition.at("/fields/0/path").asText()).isEqualTo("summary");
    assertThat(condition.at("/fields/0/pointer").asText()).isEqualTo("/summary");
    assertThat(condition.at("/fields/0/after").asText()).isEqualTo("A very sore tendon.");
    assertThat(Ask.get(condition.at("/links/before").asText()).json().get("summary"))
        .isEqualTo(condition.at("/fields/0/before"));
    assertThat(Ask.get(condition.at("/links/after").asText()).json().get("summary"))
        .isEqualTo(condition.at("/fields/0/after"));
  }

  @Test
  void it_tells_a_pathway_step_by_step_and_gates_also_in_words() {
    JsonNode pathway = Ask.get(path(first + 1, "?slug=herniated-disc")).json().at("/items/0");

    assertThat(pathway.get("fields")).isEmpty();
    assertThat(pathway.get("steps")).hasSize(3);
    JsonNode therapy = pathway.at("/steps/0");
    assertThat(therapy.get("id").asText()).isEqualTo("physical-therapy");
    assertThat(therapy.get("change").asText()).isEqualTo("changed");
    assertThat(therapy.get("moved").booleanValue()).isFalse();
    assertThat(therapy.get("from").intValue()).isEqualTo(2);
    assertThat(therapy.at("/fields/0").toString())
        .isEqualTo(
            "{\"path\":\"minimumTrial.duration\",\"pointer\":\"/steps/1/minimumTrial/duration\","
                + "\"change\":\"changed\",\"before\":\"P6W\",\"after\":\"P8W\"}");
    JsonNode surgery = pathway.at("/steps/2");
    assertThat(surgery.get("id").asText()).isEqualTo("surgery");
    assertThat(surgery.at("/gate/before").asText())
        .startsWith("Locked until: Physical therapy did not help enough in 6 weeks");
    assertThat(surgery.at("/gate/after").asText())
        .startsWith("Locked until: Physical therapy did not help enough in 8 weeks");
  }

  @Test
  void a_retired_entry_is_told_whole_with_where_to_read_it_as_it_was() {
    JsonNode diff = Ask.get(path(first + 2, "")).json();

    assertThat(told(diff)).containsExactly("removed faq " + FAQ);
    assertThat(diff.at("/items/0/fields/0/before").asText()).isEqualTo(FAQ);
    assertThat(diff.at("/items/0/links/after").isMissingNode()).isTrue();
    assertThat(Ask.get(diff.at("/items/0/links/before").asText()).status()).isEqualTo(200);
  }

  @Test
  void any_two_releases_can_be_compared() {
    assertThat(told(Ask.get(path(first + 2, "?from=" + first)).json()))
        .containsExactly(
            "changed condition tendonitis", "changed pathway herniated-disc", "removed faq " + FAQ);
    Reply same = Ask.get(path(first + 1, "?from=" + (first + 1)));
    assertThat(same.json().get("items")).isEmpty();
    assertThat(same.json().get("total").intValue()).isZero();
  }

  @Test
  void of_the_first_release_everything_is_new() {
    JsonNode diff = Ask.get("/api/v1/releases/1/diff?limit=200").json();

    assertThat(diff.has("from")).isFalse();
    assertThat(diff.get("total").intValue())
        .isEqualTo(
            List.of(EntryType.values()).stream()
                .mapToInt(type -> BuiltInContent.catalog().entries(type).size())
                .sum());
    assertThat(told(diff)).allMatch(it -> it.startsWith("added "));
  }

  @Test
  void it_comes_in_pages_each_of_the_same_release() {
    List<String> all = new ArrayList<>();
    String next = path(first + 2, "?from=" + first + "&limit=1");
    while (!next.isEmpty()) {
      Reply reply = Ask.get(next);
      all.addAll(told(reply.json()));
      assertThat(reply.json().get("total").intValue()).isEqualTo(3);
      next = reply.json().path("next").asText();
      assertThat(reply.header("Link"))
          .isEqualTo(next.isEmpty() ? "" : "<%s>; rel=\"next\"".formatted(next));
    }

    assertThat(all).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void a_page_of_one_diff_is_none_of_another() {
    String next = Ask.get(path(first + 1, "?limit=1")).json().get("next").asText();

    assertThat(Ask.get(next).status()).isEqualTo(200);
    Reply other = Ask.get(next.replace("/" + (first + 1) + "/", "/" + (first + 2) + "/"));
    assertThat(other.status()).isEqualTo(400);
    assertThat(other.json().at("/errors/0/detail").asText())
        .isEqualTo("This cursor belongs to another query. Begin again without it.");
  }

  @Test
  void it_is_cached_and_compared_like_any_read() {
    String path = path(first + 1, "");
    Reply reply = Ask.get(path);

    assertThat(reply.header("Cache-Control")).startsWith("public, max-age=60");
    assertThat(Ask.get(path).header("ETag")).isEqualTo(reply.header("ETag"));
    assertThat(Ask.get(path, "If-None-Match", reply.header("ETag")).status()).isEqualTo(304);
    assertThat(Ask.head(path).header("Content-Length")).isEqualTo("" + reply.bytes().length);
    assertThat(Ask.get(path + "?release=" + (first + 1)).header("Cache-Control"))
        .contains("immutable");
    assertThat(Ask.get(path, "Accept", "text/plain").status()).isEqualTo(406);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=abc | 400 | from is the number of a release: 1, 2, 3 and so on.",
        "from=0 | 400 | from is the number of a release: 1, 2, 3 and so on.",
        "from=999 | 404 | There is no release 999; the current one is",
        "form=1 | 400 | There is no such parameter here. Did you mean from?",
        "since=1 | 400 | There is no such parameter here.",
        "release=1&asOf=2026-11-22T12:00:00Z | 400 | Give",
      })
  void what_cannot_be_compared_is_told(String query, int status, String detail) {
    Reply reply = Ask.get(path(first + 1, "?" + query));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(
            reply
                .json()
                .path("errors")
                .path(0)
                .path("detail")
                .asText(reply.json().get("detail").asText()))
        .startsWith(detail);
  }

  @Test
  void a_later_release_is_no_release_to_compare_with() {
    Reply reply = Ask.get(path(first + 1, "?from=" + (first + 2)));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0").toString())
        .isEqualTo(
            ("{\"parameter\":\"from\",\"code\":\"later-release\",\"detail\":\"from is a release up to"
                    + " %d, which is read; release %d came later.\"}")
                .formatted(first + 1, first + 2));
  }

  @ParameterizedTest
  @CsvSource({"0", "999", "abc", "01", "%C3%A4"})
  void a_release_that_is_none_has_no_diff(String number) {
    Reply reply = Ask.get("/api/v1/releases/" + number + "/diff");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json().get("detail").asText()).startsWith("There is no release \"");
  }

  @Test
  void a_release_after_the_one_that_is_read_has_no_diff_yet() {
    assertThat(Ask.get(path(first + 1, "?release=" + first)).status()).isEqualTo(404);
  }

  private static String path(int release, String query) {
    return "/api/v1/releases/" + release + "/diff" + query;
  }

  private static List<String> told(JsonNode diff) {
    List<String> told = new ArrayList<>();
    diff.get("items")
        .forEach(
            it ->
                told.add(
                    it.get("change").asText()
                        + " "
                        + it.get("type").asText()
                        + " "
                        + it.get("slug").asText()));
    return told;
  }
}

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

/** From page to page. */
@QuarkusTest
@TestProfile(OneRelease.class)
class PagingTest {

  @ParameterizedTest
  @CsvSource({
    "conditions, 1",
    "conditions, 5",
    "conditions, 15",
    "conditions, 16",
    "conditions, 17",
    "treatments, 5",
    "diagnostics, 4",
    "red-flags, 3",
    "findings, 7",
    "faqs, 2",
    "sources, 10",
    "releases, 1",
    "conditions?category=spinal, 2",
    "treatments?surgical=false&kind=injection, 1",
    "conditions?q=disc&surgical=true, 1",
    "findings?kind=red-flag&release=1, 4",
    "conditions?asOf=2026-11-22T13:00:00Z, 3",
    "conditions?code=M54, 1"
  })
  void the_pages_of_a_list_have_each_item_once_in_order(String list, int limit) {
    String path = "/api/v1/" + list + (list.contains("?") ? "&" : "?") + "limit=";
    List<JsonNode> whole = items(Ask.get(path + 200));

    List<JsonNode> collected = new ArrayList<>();
    String next = path + limit;
    while (!next.isEmpty()) {
      Reply page = Ask.get(next);
      List<JsonNode> items = items(page);
      assertThat(page.json().get("total").intValue()).isEqualTo(whole.size());
      assertThat(items).hasSize(Math.min(limit, whole.size() - collected.size()));
      collected.addAll(items);
      next = page.json().path("next").asText();
      assertThat(page.header("Link"))
          .isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
      assertThat(collected.size() < whole.size()).isEqualTo(!next.isEmpty());
    }

    assertThat(collected).isEqualTo(whole);
  }

  @Test
  void a_page_has_fifty_items_unless_another_limit_is_given() {
    assertThat(items(Ask.get("/api/v1/sources"))).hasSize(50);
    assertThat(items(Ask.get("/api/v1/sources?limit=1"))).hasSize(1);
    assertThat(items(Ask.get("/api/v1/sources?limit=200"))).hasSizeBetween(51, 200);
  }

  @Test
  void the_limit_may_change_from_page_to_page() {
    String next = Ask.get("/api/v1/conditions?category=spinal&limit=2").json().get("next").asText();

    assertThat(Ask.get(next.replace("limit=2", "limit=200")).json().findValuesAsText("slug"))
        .isEqualTo(
            Ask.get("/api/v1/conditions?category=spinal")
                .json()
                .findValuesAsText("slug")
                .subList(2, 7));
    assertThat(items(Ask.get(next.replace("limit=2&", "")))).hasSize(5);
  }

  @Test
  void a_filter_is_kept_from_page_to_page_in_its_own_letters() {
    assertThat(Ask.get("/api/v1/conditions?q=nerve+p%C3%A4in%26&limit=1").json().has("next"))
        .isFalse();
    String next = Ask.get("/api/v1/conditions?q=n%C3%A9rve%20&limit=1").json().get("next").asText();

    assertThat(next).startsWith("/api/v1/conditions?limit=1&q=n%C3%A9rve+&cursor=");
    assertThat(Ask.get(next).status()).isEqualTo(200);
  }

  @Test
  void the_parameters_may_come_in_any_order() {
    String cursor = cursor("/api/v1/conditions?category=spinal&surgical=true&limit=2");

    assertThat(
            Ask.get("/api/v1/conditions?cursor=" + cursor + "&surgical=true&category=spinal")
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/conditions?cursor=CURSOR",
        "/api/v1/conditions?category=vascular&cursor=CURSOR",
        "/api/v1/conditions?category=spinal&q=disc&cursor=CURSOR",
        "/api/v1/conditions?category=spinal&surgical=false&cursor=CURSOR",
        "/api/v1/treatments?cursor=CURSOR",
        "/api/v1/sources?cursor=CURSOR",
        "/api/v1/releases?cursor=CURSOR",
      })
  void a_cursor_belongs_to_its_query(String target) {
    String cursor = cursor("/api/v1/conditions?category=spinal&limit=2");

    assertRefused(
        target.replace("CURSOR", cursor),
        "This cursor belongs to another query. Begin again without it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "garbage",
        "!!!",
        "%20",
        "MSA",
        "====",
        "%C3%A9",
        "null",
        "0",
        // "1 ", "1 x", "0 x y", "-1 x y", "01 x y", "9999999999 x y", and binary
        "MSA",
        "MSB4",
        "MCB4IHk",
        "LTEgeCB5",
        "MDEgeCB5",
        "OTk5OTk5OTk5OSB4IHk",
        "_____w",
      })
  void what_is_no_cursor_is_refused(String cursor) {
    assertRefused(
        "/api/v1/conditions?cursor=" + cursor,
        "This is not a cursor of this service. Take it whole from next.");
  }

  @Test
  void a_cursor_cut_short_is_refused_wherever_it_is_cut() {
    String cursor = cursor("/api/v1/conditions?limit=2");

    for (int i = 0; i < cursor.length(); i++) {
      Reply reply = Ask.get("/api/v1/conditions?cursor=" + cursor.substring(0, i));
      assertThat(reply.status()).as(cursor.substring(0, i)).isEqualTo(400);
      assertThat(reply.json().at("/errors/0/code").asText()).isEqualTo("invalid-cursor");
    }
  }

  @Test
  void a_cursor_of_a_release_that_is_not_here_is_refused() {
    // "2 6d005de8ae47 arthritis": of the list of conditions, as if there were a second release
    String forged = "MiA2ZDAwNWRlOGFlNDcgYXJ0aHJpdGlz";

    assertRefused(
        "/api/v1/conditions?cursor=" + forged,
        "This cursor belongs to a release that is not here.");
    assertRefused(
        "/api/v1/conditions?release=1&cursor=" + forged, "This cursor belongs to release 2.");
  }

  private static String cursor(String target) {
    return Ask.get(target).json().get("next").asText().replaceAll(".*cursor=", "");
  }

  private static List<JsonNode> items(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    List<JsonNode> items = new ArrayList<>();
    reply.json().get("items").forEach(items::add);
    return items;
  }

  private static void assertRefused(String target, String detail) {
    Reply reply = Ask.get(target);

    assertThat(reply.status()).as(target).isEqualTo(400);
    assertThat(reply.json().get("errors").toString())
        .isEqualTo(
            "[{\"parameter\":\"cursor\",\"code\":\"invalid-cursor\",\"detail\":\"%s\"}]"
                .formatted(detail));
  }
}

package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which releases changed a condition or a treatment: changed, retired, and back again. */
@QuarkusTest
@TestProfile(ManyReleases.class)
class EntryHistoryTest {

  private static final String HISTORY = "/api/v1/conditions/tendonitis/history";

  private static int first;

  @Inject TestReleases releases;
  @Inject Editions editions;
  @Inject SessionFactory sessions;

  @BeforeEach
  void publishFourMore() {
    if (first > 0) {
      return;
    }
    Catalog catalog = editions.current().catalog();
    first = editions.current().release().number();
    Catalog second = Edit.set(catalog, EntryType.CONDITION, "tendonitis", "summary", "Sore.");
    releases.publish(second);
    Catalog third =
        Edit.change(
            second,
            EntryType.PATHWAY,
            "tendonitis",
            it -> ((ObjectNode) it.at("/steps/0")).put("title", "Look"));
    releases.publish(third);
    Catalog fourth = Edit.withoutCondition(third, "tendonitis");
    releases.publish(fourth);
    releases.publish(
        Edit.set(third, EntryType.TREATMENT, "physical-therapy", "summary", "Exercises."));
  }

  @Test
  void it_is_told_newest_first_for_the_condition_and_its_pathway() {
    assertThat(told(Ask.get(HISTORY).json()))
        .startsWith(
            "%d added: condition added, pathway added".formatted(first + 4),
            "%d retired: condition retired, pathway retired".formatted(first + 3),
            "%d changed: pathway changed".formatted(first + 2),
            "%d changed: condition changed".formatted(first + 1))
        .last()
        .isEqualTo("1 added: condition added, pathway added");
  }

  @Test
  void each_names_the_release_with_when_by_whom_and_why() {
    JsonNode newest = Ask.get(HISTORY).json().at("/items/0");

    assertThat(newest.get("release")).isEqualTo(Ask.get("/api/v1/releases/" + (first + 4)).json());
    assertThat(newest.get("release").has("author")).isTrue();
    assertThat(newest.get("release").has("approver")).isTrue();
    assertThat(newest.get("release").has("note")).isTrue();
  }

  @Test
  void each_leads_to_what_it_made_different_and_to_the_entry_as_of_then() {
    JsonNode items = Ask.get(HISTORY).json().get("items");

    for (JsonNode item : items) {
      int number = item.at("/release/number").intValue();
      JsonNode diff = Ask.get(item.at("/links/diff").asText()).json();
      assertThat(diff.get("to").intValue()).isEqualTo(number);
      assertThat(diff.get("total").intValue()).isEqualTo(item.get("parts").size());
      assertThat(diff.get("items"))
          .allSatisfy(it -> assertThat(it.get("slug").asText()).isEqualTo("tendonitis"));
      String entry = item.at("/links/entry").asText();
      boolean retired = item.get("change").asText().equals("retired");
      assertThat(entry.isEmpty()).isEqualTo(retired);
      if (!retired) {
        assertThat(Ask.get(entry).header("Catalog-Release")).isEqualTo("" + number);
      }
    }
  }

  @Test
  void a_retired_entry_has_its_history_too() {
    Reply retired = Ask.get(HISTORY + "?release=" + (first + 3));

    assertThat(retired.status()).isEqualTo(200);
    assertThat(told(retired.json()).get(0)).startsWith((first + 3) + " retired");
    assertThat(Ask.get("/api/v1/conditions/tendonitis?release=" + (first + 3)).status())
        .isEqualTo(410);
  }

  @Test
  void it_ends_with_the_release_that_is_read() {
    assertThat(told(Ask.get(HISTORY + "?release=" + (first + 1)).json()).get(0))
        .startsWith((first + 1) + " changed");
    assertThat(told(Ask.get(HISTORY + "?release=1").json())).hasSize(1);
  }

  @Test
  void it_comes_in_pages() {
    List<String> all = new ArrayList<>();
    String next = HISTORY + "?limit=2";
    while (!next.isEmpty()) {
      JsonNode page = Ask.get(next).json();
      all.addAll(told(page));
      next = page.path("next").asText();
    }

    assertThat(all).isEqualTo(told(Ask.get(HISTORY).json()));
    String second = Ask.get(HISTORY + "?limit=2").json().get("next").asText();
    assertThat(Ask.get(second.replace("tendonitis", "sciatica")).status()).isEqualTo(400);
  }

  @Test
  void a_treatment_has_one_too() {
    JsonNode history = Ask.get("/api/v1/treatments/physical-therapy/history").json();

    assertThat(told(history).get(0))
        .isEqualTo("%d changed: treatment changed".formatted(first + 4));
    assertThat(history.at("/items/0/links/entry").asText())
        .isEqualTo("/api/v1/treatments/physical-therapy?release=" + (first + 4));
  }

  @Test
  void entries_link_to_their_history() {
    assertThat(Ask.get("/api/v1/conditions/sciatica").json().at("/links/history").asText())
        .isEqualTo("/api/v1/conditions/sciatica/history");
    assertThat(Ask.get("/api/v1/treatments/nerve-blocks").json().at("/links/history").asText())
        .isEqualTo("/api/v1/treatments/nerve-blocks/history");
  }

  @Test
  void it_is_read_from_memory() {
    sessions.getStatistics().clear();

    assertThat(Ask.get(HISTORY + "?limit=3").status()).isEqualTo(200);

    assertThat(sessions.getStatistics().getPrepareStatementCount()).isZero();
  }

  @Test
  void it_is_cached_and_compared_like_any_read() {
    Reply reply = Ask.get(HISTORY);

    assertThat(Ask.get(HISTORY, "If-None-Match", reply.header("ETag")).status()).isEqualTo(304);
    assertThat(Ask.head(HISTORY).header("Content-Length")).isEqualTo("" + reply.bytes().length);
    assertThat(Ask.get(HISTORY, "Accept", "text/html").status()).isEqualTo(406);
    assertThat(Ask.get("/api/v1/conditions/sciatica/history").header("Last-Modified"))
        .as("no release since the first one changed it")
        .isEqualTo(Ask.get("/api/v1/releases/1").header("Last-Modified"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conditions/tendinitis/history | 404 | There is no condition \"tendinitis\". Did you mean tendonitis?",
        "treatments/phisical-therapy/history | 404 | There is no treatment \"phisical-therapy\". Did you mean physical-therapy?",
        "conditions/tendonitis/histry | 404 | ",
        "conditions/tendonitis/history?since=1 | 400 | There is no such parameter here. Known are limit, cursor, release, asOf",
        "conditions/tendonitis/history?release=999 | 404 | There is no release 999; the current one is",
        "conditions/tendonitis/history?limit=0 | 400 | limit is a number from 1 to 200.",
      })
  void what_has_no_history_is_told(String path, int status, String detail) {
    Reply reply = Ask.get("/api/v1/" + path);

    assertThat(reply.status()).isEqualTo(status);
    String said = reply.json().path("errors").path(0).path("detail").asText();
    assertThat(said.isEmpty() ? reply.json().get("detail").asText() : said)
        .startsWith(detail == null ? "" : detail);
  }

  private static List<String> told(JsonNode history) {
    List<String> told = new ArrayList<>();
    for (JsonNode item : history.get("items")) {
      List<String> parts = new ArrayList<>();
      item.get("parts")
          .forEach(it -> parts.add(it.get("type").asText() + " " + it.get("change").asText()));
      told.add(
          "%d %s: %s"
              .formatted(
                  item.at("/release/number").intValue(),
                  item.get("change").asText(),
                  String.join(", ", parts)));
    }
    return told;
  }
}

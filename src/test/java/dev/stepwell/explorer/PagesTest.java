package dev.stepwell.explorer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.OneRelease;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.pathway.Step;
import dev.stepwell.testing.Eventually;
import dev.stepwell.testing.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(OneRelease.class)
class PagesTest {

  private static final Catalog CATALOG = BuiltInContent.catalog();
  private static final int MOST_BYTES = 100_000;

  @Test
  void every_link_leads_somewhere_from_page_to_page() {
    Set<String> seen = new TreeSet<>(Set.of("/"));
    Deque<String> waiting = new ArrayDeque<>(seen);
    List<String> broken = new ArrayList<>();
    while (!waiting.isEmpty()) {
      String target = waiting.remove();
      Response page = Site.get(target);
      if (page.statusCode() != 200) {
        broken.add(target + ": " + page.statusCode());
      } else if (page.contentType().startsWith("text/html") && !target.startsWith("/q/")) {
        Site.links(page.asString()).stream().filter(seen::add).forEach(waiting::add);
      }
    }

    assertThat(broken).isEmpty();
    assertThat(seen)
        .contains("/conditions/sciatica", "/conditions/sciatica/where", "/treatments/nerve-blocks")
        .hasSizeGreaterThan(40);
  }

  @Test
  void the_first_page_has_the_emergency_before_the_search_and_then_every_entry() {
    String html = Site.html("/");

    assertThat(html)
        .containsSubsequence("id=\"danger-emergency\"", "role=\"search\"", "id=\"conditions\"");
    assertThat(CATALOG.conditions())
        .allSatisfy(it -> assertThat(html).contains("/conditions/" + it.slug() + "\""));
    assertThat(CATALOG.treatments())
        .allSatisfy(it -> assertThat(html).contains("/treatments/" + it.slug() + "\""));
  }

  @Test
  void a_condition_has_its_whole_ladder_in_order_each_step_with_its_sources() {
    for (Condition condition : CATALOG.conditions()) {
      String html = Site.html("/conditions/" + condition.slug());
      List<Step> steps = CATALOG.pathway(condition.slug()).orElseThrow().steps();

      assertThat(html)
          .as(condition.slug())
          .containsSubsequence(steps.stream().map(it -> "id=\"step-" + it.id() + "\"").toList());
      assertThat(html.split("Evidence and sources", -1)).hasSize(steps.size() + 1);
    }
  }

  @Test
  void what_must_not_be_used_is_told() {
    assertThat(CATALOG.pathway("deep-vein-thrombosis").orElseThrow().forbidden())
        .isNotEmpty()
        .allSatisfy(
            it ->
                assertThat(Site.html("/conditions/deep-vein-thrombosis"))
                    .containsSubsequence(
                        "Must not be used here", "/treatments/" + it.treatment() + "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/conditions/sciatica",
        "/conditions/sciatica/where",
        "/treatments/nerve-blocks",
        "/search?q=disc",
        "/change-requests",
        "/conditions/none"
      })
  void a_browser_is_told_to_load_and_to_do_nothing_from_elsewhere(String target) {
    Response page = Site.get(target);

    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
        .doesNotContain("unsafe", "data:", "*", "http");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Set-Cookie")).isNull();
    assertThat(page.asString())
        .doesNotContain("<style", " style=")
        .doesNotContainPattern(" on[a-z]+=")
        .doesNotContainPattern("<script(?![^>]* src=\"/)");
    assertThat(Site.parts(page.asString())).isNotEmpty().allMatch(it -> it.startsWith("/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/conditions/spinal-stenosis",
        "/conditions/herniated-disc/where",
        "/change-requests"
      })
  void a_first_visit_loads_less_than_100_kB(String target) {
    String html = Site.html(target);
    int bytes = html.length();
    for (String part : Site.parts(html)) {
      int length = transferred(part);
      assertThat(length).as(part).isPositive();
      bytes += length;
    }

    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  /** What goes over the wire to a browser, which takes gzip. */
  private static int transferred(String target) {
    DecoderConfig asItComes = DecoderConfig.decoderConfig().noContentDecoders();
    return given()
        .config(RestAssured.config().decoderConfig(asItComes))
        .header("Accept-Encoding", "gzip")
        .get(target)
        .asByteArray()
        .length;
  }

  @Test
  void a_page_is_cached_and_tagged_as_other_reads_are() {
    String target = "/conditions/sciatica";
    Response page = Site.get(target);
    String tag = page.header("ETag");

    assertThat(page.header("Cache-Control")).startsWith("public, max-age=60");
    assertThat(page.header("Catalog-Release")).isEqualTo("1");
    assertThat(given().header("If-None-Match", tag).get(target).statusCode()).isEqualTo(304);
    assertThat(given().head(target).header("ETag")).isEqualTo(tag);
  }

  @Test
  void what_a_page_loads_can_be_kept_for_ever() {
    for (String part : Site.parts(Site.html("/"))) {
      assertThat(given().get(part).header("Cache-Control")).as(part).contains("immutable");
    }
    assertThat(given().get("/explorer/none.css").statusCode()).isEqualTo(404);
  }

  @Test
  void an_unknown_name_is_a_page_with_the_nearest_ones() {
    Response page = Site.get("/conditions/siatica");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.asString()).contains("href=\"/conditions/sciatica\"");
    assertThat(Site.html("/treatments/nerve-block")).contains("href=\"/treatments/nerve-blocks\"");
  }

  @Test
  void the_day_chooses_what_was_in_force() {
    assertThat(Site.html("/conditions/sciatica?asOf=2026-11-22"))
        .contains("chosen by its day")
        .contains("/treatments/physical-therapy?asOf=2026-11-22");
    Response before = Site.get("/conditions/sciatica?asOf=2026-11-21");
    assertThat(before.statusCode()).isEqualTo(404);
    assertThat(before.asString()).contains("Nothing was in force on 21 November 2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "yesterday", "2026-02-30", "99999-01-01", "%3Cscript%3E"})
  void a_day_that_is_none_or_still_to_come_is_refused(String day) {
    Response page = Site.get("/conditions/sciatica?asOf=" + day);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.asString()).contains("day").doesNotContain("Exception");
    assertThat(Site.scripts(page.asString())).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /conditions/sciatica, text/html, 405, text/html;charset=utf-8",
    "DELETE, /search, text/html, 405, text/html;charset=utf-8",
    "DELETE, /search, */*, 405, application/problem+json",
    "GET, /conditions/sciatica, application/json, 406, application/problem+json",
  })
  void other_refusals_are_pages_for_browsers_and_problems_for_programs(
      String method, String target, String accept, int status, String type) {
    Response refusal = given().accept(accept).request(method, target);

    assertThat(refusal.statusCode()).isEqualTo(status);
    assertThat(refusal.contentType()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "/?release=1, release",
    "/conditions/sciatica?foo=1, foo",
    "/conditions/sciatica?asof=2026-11-22, Did you mean “asOf”?",
    "/conditions/sciatica?asOf=2026-11-22&asOf=2026-11-22, asOf",
    "/conditions/sciatica/where?asOf=2026-11-22, asOf",
    "/treatments/nerve-blocks?source=mail, source",
    "/search?Q=disc;fbclid=x, Q",
    "/search?q=disc&q=leg, q",
    "/search?query=disc, query",
    "/compare?from=1&until=2, until",
    "/conditions/sciatica?%3Cscript%3E=1, &lt;script&gt;"
  })
  void what_a_page_does_not_know_is_named_as_the_api_does(String target, String named) {
    Response page = Site.get(target);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.asString())
        .contains(named)
        .contains("<a href=\"" + target.replaceFirst("[?].*", "") + "\">");
    assertThat(Site.scripts(page.asString())).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "/conditions/sciatica?asOf=2026-11-22&source=mail, /conditions/sciatica?asOf=2026-11-22",
    "/conditions/sciatica?asOf=2026-11-21&asof=2026-11-22&utm_source=x,"
        + " /conditions/sciatica?asOf=2026-11-21",
    "/conditions/sciatica?asOf=yesterday, /conditions/sciatica",
    "/search?q=leg+%22%26%C3%A9;&lang=de, /search?q=leg+%22%26%C3%A9%3B",
    "/compare?from=1&to=1&to=2&x=, /compare?from=1",
    "/compare?from=1&page=1&x=, /compare?from=1&amp;page=1",
    "/compare?from=9&to=1, /compare?to=1"
  })
  void the_link_out_of_a_refusal_keeps_what_was_right(String target, String link) {
    Response page = Site.get(target);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.asString()).contains("<a href=\"" + link + "\">");
    assertThat(Site.get(link.replace("&amp;", "&")).statusCode()).isNotEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?fbclid=x",
        "/search?q=numb+saddle&fbclid=x",
        "/search?utm_source=mail&utm_medium=a&utm_medium=b&q=numb+saddle",
        "/conditions/herniated-disc/where?gclid=x",
        "/conditions/herniated-disc?asOf=2026-11-22&msclkid=x",
        "/treatments/nerve-blocks?utm_source=mail",
        "/compare?utm_campaign=x"
      })
  void the_marks_of_other_sites_hide_no_page(String target) {
    Response page = Site.get(target);

    assertThat(page.statusCode()).isEqualTo(200);
    if (target.contains("numb+saddle")) {
      assertThat(page.asString())
          .containsSubsequence("class=\"urgent\"", "Call the emergency number now.");
    }
    if (target.contains("asOf")) {
      assertThat(page.asString()).contains("chosen by its day");
    }
  }

  @Test
  void a_semicolon_is_a_part_of_what_is_written() {
    assertThat(Site.html("/search?q=leg+swollen;+short+of+breath"))
        .contains("value=\"leg swollen; short of breath\"");
    assertThat(Site.get("/conditions/sciatica?asOf=2026-11-22;x").statusCode()).isEqualTo(400);
    assertThat(Site.get("/compare?from=1;to=1").statusCode()).isEqualTo(400);
  }

  @Test
  void the_link_out_of_a_refusal_leads_to_this_server() {
    assertThat(Site.html("//evil.example/conditions?x=1")).doesNotContain("href=\"//");
  }

  @ParameterizedTest
  @CsvSource({"/conditions, /#conditions", "/treatments, /#treatments"})
  void an_address_without_a_name_leads_to_the_list(String target, String list) {
    Response door = given().redirects().follow(false).get(target);

    assertThat(door.statusCode()).isEqualTo(303);
    assertThat(door.header("Location")).isEqualTo(list);
  }

  @Test
  void a_page_is_counted_by_its_route() {
    double before = Metrics.requests();

    Site.get("/conditions/sciatica");
    Site.get("/conditions/never-heard-of");

    Eventually.holds(() -> assertThat(Metrics.requests()).isGreaterThanOrEqualTo(before + 2));
    assertThat(given().get("/q/metrics").asString())
        .contains("uri=\"/conditions/{slug}\"")
        .doesNotContain("never-heard-of");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "%27%20autofocus%20x=%27",
        "%7Binject%7D%7B%23if%20true%7D"
      })
  void what_somebody_looks_for_stays_text(String q) {
    String html = Site.html("/search?q=" + q);

    assertThat(Site.scripts(html)).isEqualTo(2);
    assertThat(html).doesNotContain("<img src=x").doesNotContain("value=\"\"><");
  }

  @Test
  void a_search_without_words_or_with_too_many_says_so() {
    assertThat(Site.html("/search")).contains("Write a word or two");
    assertThat(Site.html("/search?q=%20%20")).contains("Write a word or two");
    assertThat(Site.html("/search?q=" + "a".repeat(5_000))).contains("too long");
    assertThat(Site.html("/search?q=*~%5E")).contains("Write a word or two");
  }

  @Test
  void what_is_found_is_what_the_api_finds_with_a_red_flag_first_and_what_to_do() {
    assertThat(Site.html("/search?q=siatica"))
        .containsSubsequence("class=\"cards hits\"", "href=\"/conditions/sciatica\"");
    assertThat(Site.html("/search?q=numb+saddle"))
        .containsSubsequence(
            "class=\"cards hits\"", "class=\"urgent\"", "Call the emergency number now.");
  }
}

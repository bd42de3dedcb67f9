package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Whole bodies. */
@QuarkusTest
@TestProfile(OneRelease.class)
class BodiesTest {

  @Test
  void the_entry_point() {
    assertBody(
        "/api/v1",
        """
        {"name":"Stepwell",
        "release":{"number":1,"publishedAt":"2026-11-22T12:00:00Z","author":"built-in content",
        "approver":"installation","note":"First release",
        "links":{"self":"/api/v1/releases/1","diff":"/api/v1/releases/1/diff"}},
        "links":{"self":"/api/v1","categories":"/api/v1/categories",
        "conditions":"/api/v1/conditions","treatments":"/api/v1/treatments",
        "diagnostics":"/api/v1/diagnostics","redFlags":"/api/v1/red-flags",
        "findings":"/api/v1/findings","faqs":"/api/v1/faqs","sources":"/api/v1/sources",
        "search":"/api/v1/search",
        "releases":"/api/v1/releases","releaseStream":"/api/v1/releases/stream",
        "catalog":"/api/v1/catalog","changeRequests":"/api/v1/change-requests",
        "changeRequestSchema":"/schemas/content/change-request.schema.json",
        "export":"/api/v1/export","audit":"/api/v1/audit","problems":"/problems",
        "openapi":"/q/openapi","explore":"/q/swagger-ui"}}\
        """);
  }

  @Test
  void the_releases() {
    String release =
        """
        {"number":1,"publishedAt":"2026-11-22T12:00:00Z","author":"built-in content",
        "approver":"installation","note":"First release",
        "links":{"self":"/api/v1/releases/1","diff":"/api/v1/releases/1/diff"}}\
        """;
    assertBody("/api/v1/releases", "{\"items\":[" + release + "],\"total\":1}");
    assertBody("/api/v1/releases/1", release);
  }

  @Test
  void the_categories() {
    assertBody(
        "/api/v1/categories",
        """
        {"items":[{"slug":"musculoskeletal","name":"Musculoskeletal causes","conditions":3},
        {"slug":"nerve-related","name":"Nerve-related causes","conditions":4},
        {"slug":"spinal","name":"Spinal disorders and structural conditions","conditions":7},
        {"slug":"vascular","name":"Vascular and circulatory conditions","conditions":2}],
        "total":4}\
        """);
  }

  @Test
  void a_source() {
    assertBody(
        "/api/v1/sources/AAN22",
        """
        {"id":"AAN22","title":"Treatment of painful diabetic polyneuropathy: guideline update",
        "issuer":"American Academy of Neurology (AAN)","year":2022,
        "link":"https://scholarworks.utrgv.edu/som_pub/480/","level":"issuer-text",
        "note":"Abstract only.","release":1,"links":{"self":"/api/v1/sources/AAN22"}}\
        """);
  }

  @Test
  void a_red_flag_and_the_finding_that_it_is() {
    assertBody(
        "/api/v1/red-flags/cauda-equina",
        """
        {"slug":"cauda-equina","name":"Squeezed nerves at the base of the spine (cauda equina)",
        "sign":"Numbness around the genitals or back passage, a new bladder or bowel problem,\
         sciatica in both legs, or bad or growing weakness or numbness in both.",
        "urgency":"emergency","action":"Call the emergency number now.",
        "question":"Is any of these true? You are numb between the legs. You have a new bladder or\
         bowel problem. You have sciatica in both legs. Both legs are very weak or numb, or are\
         getting so.",
        "codings":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G83.4",
        "display":"Cauda equina syndrome","codeYear":"2027","default":false}],
        "release":1,"reviewedOn":"2026-11-22","nextReviewOn":"2027-11-22",
        "sources":["NHS-SCI","CES","CMS26"],"links":{"self":"/api/v1/red-flags/cauda-equina"}}\
        """);
    assertBody(
        "/api/v1/findings/cauda-equina",
        """
        {"slug":"cauda-equina","kind":"red-flag",
        "name":"Squeezed nerves at the base of the spine (cauda equina)",
        "question":"Is any of these true? You are numb between the legs. You have a new bladder or\
         bowel problem. You have sciatica in both legs. Both legs are very weak or numb, or are\
         getting so.",
        "statement":"Numbness around the genitals or back passage, a new bladder or bowel problem,\
         sciatica in both legs, or bad or growing weakness or numbness in both.",
        "codings":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G83.4",
        "display":"Cauda equina syndrome","codeYear":"2027","default":false}],
        "release":1,"reviewedOn":"2026-11-22","nextReviewOn":"2027-11-22",
        "sources":["NHS-SCI","CES","CMS26"],"links":{"self":"/api/v1/findings/cauda-equina"}}\
        """);
  }

  @Test
  void a_list_without_items() {
    assertBody("/api/v1/conditions?q=nothing+of+the+kind", "{\"items\":[],\"total\":0}");
  }

  private static void assertBody(String path, String expected) {
    assertThat(Ask.get(path).text()).isEqualTo(expected.replaceAll("\n *", ""));
  }
}

package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The examples of the contract: each of their members is there, with its type. */
@QuarkusTest
@TestProfile(OneRelease.class)
class ExampleShapesTest {

  @Test
  void a_condition_has_every_member_of_the_example() {
    assertHas(
        """
        {"slug": "", "name": "", "category": "", "aliases": [""], "summary": "", "symptoms": [""],
         "urgency": "", "urgencyNote": "", "surgicalOption": true,
         "codings": [{"system": "", "code": "", "display": "", "codeYear": "", "default": true, "when": ""}],
         "causes": ["radiculopathy"], "causedBy": [], "considerFirst": ["peripheral-artery-disease"],
         "redFlags": ["cauda-equina"], "reviewedOn": "", "nextReviewOn": "", "sources": [""],
         "links": {"self": "", "pathway": "", "treatments": ""}}
        """,
        "/api/v1/conditions/spinal-stenosis");
  }

  @Test
  void a_treatment_has_every_member_of_the_example() {
    assertHas(
        """
        {"slug": "", "name": "", "kind": "injection", "surgical": false, "tier": 2, "aliases": [""],
         "summary": "", "setting": "", "relief": "", "cautions": [{"text": "", "sources": [""]}],
         "evidence": {"grade": "", "note": "", "for": [""], "against": [""]}, "codings": [],
         "conditions": [{"slug": "", "provenance": "", "section": ""}], "reviewedOn": "", "sources": [""]}
        """,
        "/api/v1/treatments/nerve-blocks");
    assertHas("{\"group\": \"\"}", "/api/v1/treatments/rhizotomy-radiofrequency-ablation");
  }

  @Test
  void a_pathway_has_every_member_of_the_example() {
    assertHas(
        """
        {"condition": {"slug": "", "name": "", "category": "", "urgency": ""}, "release": 1, "digest": "",
         "type": "", "reviewedOn": "", "nextReviewOn": "", "notice": "",
         "redFlags": [{"slug": "", "sign": "", "urgency": "", "action": ""}],
         "exclusions": [{"slug": "", "text": ""}],
         "steps": [
           {"id": "", "order": 1, "kind": "screen", "stage": "", "required": true, "title": "",
            "diagnostics": [{"slug": "", "name": ""}], "establishes": [""], "sources": [""]},
           {"id": "", "order": 2, "kind": "care", "stage": "", "required": true, "choose": "any",
            "treatments": [{"slug": "", "name": "", "kind": "conservative", "surgical": false, "tier": 0}],
            "minimumTrial": {"duration": "", "provenance": "", "sources": [""]},
            "evidence": {"grade": "", "note": ""}, "provenance": "", "sources": [""]},
           {"id": "", "order": 7, "kind": "surgery", "stage": "", "required": false,
            "treatments": [{"slug": "", "surgical": true}],
            "gate": {"summary": "", "criterion": {"type": "all-of", "of": [
              {"type": "trial", "treatment": ""}, {"type": "distinct-trials", "minimum": 2},
              {"type": "elapsed-care", "minimum": ""}, {"type": "finding", "finding": "", "is": ""}]}}}],
         "handsOverTo": [], "forbidden": [], "links": {"self": "", "pathway": "", "treatments": ""}}
        """,
        "/api/v1/conditions/herniated-disc/pathway");
    assertHas(
        "{\"handsOverTo\": [{\"condition\": \"\", \"when\": \"\", \"step\": \"\"}]}",
        "/api/v1/conditions/sciatica/pathway");
    assertHas(
        "{\"forbidden\": [{\"treatment\": \"\", \"because\": \"\"}]}",
        "/api/v1/conditions/deep-vein-thrombosis/pathway");
  }

  @Test
  void the_treatments_of_a_condition_have_their_provenance_and_evidence_and_forbidden_apart() {
    assertHas(
        """
        {"items": [{"slug": "", "name": "", "onLadder": true, "provenance": "", "section": "",
                    "evidence": {"grade": "", "note": "", "for": [""], "against": []}}],
         "forbidden": [], "release": 1}
        """,
        "/api/v1/conditions/herniated-disc/treatments");
  }

  @Test
  void a_list_has_items_and_their_number_and_the_way_on() {
    assertHas(
        "{\"items\": [{\"slug\": \"\", \"name\": \"\", \"conditions\": 1}], \"total\": 4}",
        "/api/v1/categories");
    for (String list :
        new String[] {"conditions", "treatments", "diagnostics", "red-flags", "findings", "faqs"}) {
      assertHas(
          "{\"items\": [{\"slug\": \"\", \"links\": {\"self\": \"\"}}], \"total\": 9, \"next\": \"\"}",
          "/api/v1/" + list + "?limit=1");
    }
    assertHas("{\"items\": [{\"id\": \"\"}], \"total\": 9, \"next\": \"\"}", "/api/v1/sources");
    assertHas("{\"items\": [{\"number\": 1}], \"total\": 1}", "/api/v1/releases");
  }

  @Test
  void a_release_says_when_by_whom_and_with_what_note() {
    assertHas(
        "{\"number\": 1, \"publishedAt\": \"\", \"author\": \"\", \"approver\": \"\", \"note\": \"\"}",
        "/api/v1/releases/1");
  }

  @Test
  void what_lacks_a_member_or_has_another_type_is_told() {
    assertThat(Shape.lacks("{\"a\": [{\"b\": 1}]}", Ask.get("/api/v1").json()))
        .containsExactly("/a is missing");
    assertThat(Shape.lacks("{\"name\": 1, \"links\": {\"x\": \"\"}}", Ask.get("/api/v1").json()))
        .containsExactly("/name is STRING", "/links/x is missing");
    assertThat(Shape.lacks("{\"items\": [{\"kind\": \"x\"}]}", Ask.get("/api/v1/findings").json()))
        .containsExactly("/items/0 has nothing like it");
  }

  private static void assertHas(String example, String path) {
    assertThat(Shape.lacks(example, Ask.get(path).json())).as(path).isEmpty();
  }
}

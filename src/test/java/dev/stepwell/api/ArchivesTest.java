package dev.stepwell.api;

import static dev.stepwell.api.Editors.anna;
import static dev.stepwell.api.Editors.olga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.stepwell.content.ContentArchive;
import dev.stepwell.content.ContentFile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The whole catalog as content files, out and in. */
@QuarkusTest
@TestProfile(ManyReleases.class)
class ArchivesTest {

  @Test
  void what_is_exported_and_imported_changes_nothing() {
    byte[] zip = export();

    propose(zip)
        .then()
        .statusCode(409)
        .body("detail", containsString("Nothing in the files differs"));
    assertThat(export()).isEqualTo(zip);
  }

  @Test
  void an_import_drafts_what_differs_and_retires_what_is_in_no_file() {
    byte[] zip =
        edited(
            file ->
                file.name().equals("faqs.yaml")
                    ? new ContentFile(file.name(), "faqs: []\n")
                    : file.name().equals("conditions/sciatica.yaml")
                        ? new ContentFile(
                            file.name(),
                            file.text().replaceFirst("summary: .*", "summary: \"Imported words.\""))
                        : file);

    propose(zip)
        .then()
        .statusCode(201)
        .body("state", equalTo("draft"))
        .body("author", equalTo("olga"))
        .body("why", matchesPattern("(?s)By hand\n\nIt puts 1 entry and retires \\d+ entries\\."))
        .body("changes.findAll { it.operation == 'put' }.slug", equalTo(List.of("sciatica")))
        .body(
            "changes.findAll { it.operation == 'retire' }.type.unique()", equalTo(List.of("faq")));
  }

  @Test
  void an_operator_edits_submits_and_withdraws_what_she_imported() {
    byte[] zip =
        edited(
            file ->
                file.name().equals("conditions/tendonitis.yaml")
                    ? new ContentFile(
                        file.name(),
                        file.text().replaceFirst("summary: .*", "summary: \"A sore tendon.\""))
                    : file);
    Response draft = propose(zip);
    String self = draft.then().statusCode(201).extract().header("Location");

    String edited =
        olga()
            .contentType("application/json")
            .header("If-Match", draft.header("ETag"))
            .body(draft.asString().replace("A sore tendon.", "A very sore tendon."))
            .put(self)
            .then()
            .statusCode(200)
            .body("author", equalTo("olga"))
            .extract()
            .path("changes[0].entry.summary");
    assertThat(edited).isEqualTo("A very sore tendon.");
    anna().post(self + "/submit").then().statusCode(403);
    olga().post(self + "/submit").then().statusCode(200).body("state", equalTo("submitted"));
    olga().post(self + "/approve").then().statusCode(403);
    olga().post(self + "/withdraw").then().statusCode(200).body("state", equalTo("withdrawn"));
  }

  @Test
  void a_part_of_the_files_is_no_catalog() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (ContentFile file : ContentArchive.unzip(export())) {
        if (file.name().equals("sources.yaml")) {
          zip.putNextEntry(new ZipEntry(file.name()));
          zip.write(file.text().getBytes(StandardCharsets.UTF_8));
        }
      }
    }

    propose(bytes.toByteArray())
        .then()
        .statusCode(400)
        .body("detail", containsString("Expected is an index.yaml that names every file"));
  }

  @Test
  void faults_name_file_and_line() {
    byte[] zip =
        edited(
            file ->
                file.name().equals("faqs.yaml")
                    ? new ContentFile(file.name(), file.text().replace("question:", "qestion:"))
                    : file);

    propose(zip)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", startsWith("/faqs.yaml/faqs/0"))
        .body("errors[0].detail", startsWith("Line "));
  }

  @Test
  void what_hides_or_turns_a_text_is_refused_in_every_text_of_an_import() {
    byte[] zip =
        edited(
            file ->
                file.name().equals("conditions/spondylosis.yaml")
                    ? new ContentFile(
                        file.name(),
                        file.text()
                            .replaceFirst("summary: .*", "summary: \"Not\u202e dangerous.\""))
                    : file);

    olga()
        .contentType("application/zip")
        .queryParam("title", "By\u200b hand")
        .queryParam("why", "Because\u2066")
        .body(zip)
        .post("/api/v1/imports")
        .then()
        .statusCode(422)
        .body("errors.code.unique()", equalTo(List.of("unseen-character")))
        .body("errors.pointer", containsInAnyOrder("/title", "/why", "/changes/0/entry/summary"))
        .body(
            "errors.find { it.pointer == '/changes/0/entry/summary' }.detail",
            equalTo(
                "Character 4 is U+202E, which cannot be seen, or turns the text around: leave it"
                    + " out. It stands in the condition spondylosis."));
  }

  @Test
  void what_is_no_archive_is_refused() {
    propose(new byte[] {1, 2, 3}).then().statusCode(400).body("detail", containsString("a zip"));
    propose(new byte[8 * 1024 * 1024 + 1]).then().statusCode(413);
    olga()
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/imports")
        .then()
        .statusCode(415)
        .body("detail", equalTo("The body is to be sent with Content-Type: application/zip."));
    olga()
        .contentType("application/zip")
        .body(export())
        .post("/api/v1/imports?titel=x")
        .then()
        .statusCode(400)
        .body("errors.parameter", containsInAnyOrder("titel"));
  }

  @Test
  void only_operators_export_and_import() {
    anna().get("/api/v1/export").then().statusCode(403);
    anna()
        .contentType("application/zip")
        .body(new byte[0])
        .post("/api/v1/imports")
        .then()
        .statusCode(403);
  }

  private static byte[] export() {
    return olga()
        .get("/api/v1/export")
        .then()
        .statusCode(200)
        .contentType("application/zip")
        .header("Content-Disposition", startsWith("attachment; filename=\"catalog-"))
        .extract()
        .asByteArray();
  }

  private static byte[] edited(UnaryOperator<ContentFile> edit) {
    return ContentArchive.zip(ContentArchive.unzip(export()).stream().map(edit).toList());
  }

  private static Response propose(byte[] zip) {
    return olga()
        .contentType("application/zip")
        .queryParam("title", "By hand")
        .body(zip)
        .post("/api/v1/imports");
  }
}

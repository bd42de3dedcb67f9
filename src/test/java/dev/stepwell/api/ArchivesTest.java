package dev.stepwell.api;

import static dev.stepwell.api.Editors.anna;
import static dev.stepwell.api.Editors.olga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.stepwell.content.ContentArchive;
import dev.stepwell.content.ContentFile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.function.UnaryOperator;
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
        .body("changes.findAll { it.operation == 'put' }.slug", equalTo(List.of("sciatica")))
        .body(
            "changes.findAll { it.operation == 'retire' }.type.unique()", equalTo(List.of("faq")));
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
  void what_is_no_archive_is_refused() {
    propose(new byte[] {1, 2, 3}).then().statusCode(400).body("detail", containsString("a zip"));
    propose(new byte[8 * 1024 * 1024 + 1]).then().statusCode(413);
    olga()
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/imports")
        .then()
        .statusCode(415);
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
    return olga().contentType("application/zip").body(zip).post("/api/v1/imports?title=By%20hand");
  }
}

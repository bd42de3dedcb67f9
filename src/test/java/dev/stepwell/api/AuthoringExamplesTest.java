package dev.stepwell.api;

import static dev.stepwell.api.Editors.REQUESTS;
import static dev.stepwell.api.Editors.anna;
import static dev.stepwell.api.Editors.ben;
import static dev.stepwell.api.Editors.olga;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.api.contract.AuthoringOperation;
import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.ContentArchive;
import dev.stepwell.content.ContentFile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every example of what editors send and get is a real one: the whole cycle, in a database of its
 * own. {@code -Dupdate-openapi} writes the example files instead of comparing.
 */
@QuarkusTest
@TestProfile(AuthoringExamplesTest.Alone.class)
class AuthoringExamplesTest {

  /** An application that nobody else has changed. */
  public static class Alone extends ManyReleases {}

  private static final Path FOLDER = Path.of("src/main/resources/openapi/examples/authoring");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FAQ = "joint-injection-duration";

  private final Set<String> compared = new TreeSet<>();

  @Test
  void the_examples_are_what_editors_send_and_get() throws IOException {
    Body proposal =
        Body.titled("Say how long a joint injection helps")
            .with(it -> it.put("why", "The answer was too long to be read."))
            .put(EntryType.FAQ, FAQ, it -> it.put("answer", "For some weeks, in most people."));
    compare("proposal", proposal.json());
    compare("reason", JSON.readTree("{\"reason\": \"A source is missing.\"}"));
    compare("comment", JSON.readTree("{\"text\": \"Which joint does this hold for?\"}"));

    compare("checkChanges", sent(anna(), proposal.toString()).post(REQUESTS + "/check"));
    Response created = Editors.post(proposal);
    String self = created.header("Location");
    compare("createChangeRequest", created);
    compare(
        "editChangeRequest",
        sent(anna().header("If-Match", created.header("ETag")), proposal.toString()).put(self));
    compare("diffChangeRequest", ben().get(self + "/diff"));
    compare("commentOnChangeRequest", sent(ben(), example("comment")).post(self + "/comments"));
    compare("submitChangeRequest", anna().post(self + "/submit"));
    compare("getChangeRequest", ben().get(self));
    compare("approveChangeRequest", ben().post(self + "/approve"));
    String rejected = REQUESTS + "/" + Editors.submitted(again("For a day."));
    compare("rejectChangeRequest", sent(ben(), example("reason")).post(rejected + "/reject"));
    String withdrawn = REQUESTS + "/" + Editors.draft(again("For a year."));
    compare("withdrawChangeRequest", anna().post(withdrawn + "/withdraw"));
    compare("listChangeRequests", anna().get(REQUESTS + "?limit=2"));
    compare("revertRelease", anna().post("/api/v1/releases/2/revert"));
    compare("recallRelease", sent(olga(), example("reason")).post("/api/v1/releases/2/recall"));
    compare(
        "importCatalog",
        olga().contentType("application/zip").body(edited()).post("/api/v1/imports"));

    assertThat(compared)
        .as("every operation has its example")
        .containsAll(
            Stream.of(AuthoringOperation.values())
                .filter(it -> it != AuthoringOperation.EXPORT_CATALOG)
                .map(AuthoringOperation::operationId)
                .collect(Collectors.toSet()));
  }

  private static Body again(String answer) {
    return Body.titled("Say it in other words")
        .put(EntryType.FAQ, FAQ, it -> it.put("answer", answer));
  }

  private static byte[] edited() {
    byte[] zip = olga().get("/api/v1/export").asByteArray();
    return ContentArchive.zip(
        ContentArchive.unzip(zip).stream()
            .map(
                it ->
                    new ContentFile(it.name(), it.text().replace("For some weeks,", "For weeks,")))
            .toList());
  }

  private static RequestSpecification sent(RequestSpecification request, String json) {
    return request.contentType("application/json").body(json);
  }

  private static String example(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name + ".json"));
  }

  private void compare(String name, Response answer) throws IOException {
    assertThat(answer.statusCode()).as("%s: %s", name, answer.asString()).isBetween(200, 201);
    compare(name, JSON.readTree(answer.asByteArray()));
  }

  private void compare(String name, JsonNode now) throws IOException {
    compared.add(name);
    Path file = FOLDER.resolve(name + ".json");
    if (System.getProperty("update-openapi") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(now) + "\n");
      return;
    }
    assertThat(now).as(name).isEqualTo(JSON.readTree(file.toFile()));
  }
}

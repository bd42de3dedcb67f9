package dev.stepwell.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepwell.content.SchemaFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What an editor's own tools hold a change against before it is sent. */
@QuarkusTest
@TestProfile(OneRelease.class)
class SchemasTest {

  @Test
  void each_schema_is_served_from_where_the_others_refer_to_it() throws IOException {
    Path first = Path.of(Ask.get("/api/v1").json().at("/links/changeRequestSchema").asText());
    Set<String> found = new TreeSet<>();
    Deque<Path> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      Path path = open.remove();
      if (found.add(path.getFileName().toString())) {
        Reply reply = Ask.get(path.toString());
        assertThat(reply.status()).as(path.toString()).isEqualTo(200);
        assertThat(reply.json().has("$id")).isFalse();
        reply.json().findValues("$ref").stream()
            .map(JsonNode::asText)
            .map(it -> it.substring(0, it.indexOf('#')))
            .filter(it -> !it.isEmpty())
            .forEach(it -> open.add(path.resolveSibling(it)));
      }
    }

    assertThat(found).containsExactlyElementsOf(SchemaFiles.NAMES);
    try (var files = Files.list(Path.of("src/main/resources/content/schema"))) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsAll(found)
          .hasSameSizeAs(found);
    }
  }

  @Test
  void a_name_that_none_has_is_answered_with_the_nearest() {
    given()
        .get("/schemas/content/pathways.schema.json")
        .then()
        .statusCode(404)
        .body("detail", containsString("Did you mean \"pathway.schema.json\"?"));
    given().get("/schemas/content/..%2Findex.yaml").then().statusCode(404);
  }
}

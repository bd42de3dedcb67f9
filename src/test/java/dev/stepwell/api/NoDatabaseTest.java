package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.EmbeddedDatabaseResource;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads while the database is away. */
@QuarkusTest
@TestProfile(ManyReleases.class)
class NoDatabaseTest {

  private static final String PATH = "/api/v1/conditions/sciatica/pathway";

  @Inject TestReleases releases;
  @Inject Editions editions;
  @Inject SessionFactory sessions;

  @AfterEach
  void bring_the_database_back() {
    EmbeddedDatabaseResource.startServer();
    assertThat(Ask.get(PATH).status()).isEqualTo(200);
  }

  @Test
  void no_read_of_the_current_release_asks_the_database_anything() {
    sessions.getStatistics().clear();

    Walk.all();

    assertThat(sessions.getStatistics().isStatisticsEnabled()).isTrue();
    assertThat(sessions.getStatistics().getPrepareStatementCount()).isZero();
    assertThat(sessions.getStatistics().getSessionOpenCount()).isZero();
    assertThat(sessions.getStatistics().getConnectCount()).isZero();
  }

  @Test
  void every_read_of_the_current_release_goes_on_to_the_byte() {
    Map<String, Reply> before = Walk.all();

    EmbeddedDatabaseResource.stopServer();

    Map<String, Reply> without = Walk.all();
    assertThat(without.keySet()).isEqualTo(before.keySet());
    without.forEach(
        (path, reply) -> {
          Reply old = before.getOrDefault(path, Ask.NOTHING);
          assertThat(reply.bytes()).as(path).isEqualTo(old.bytes());
          assertThat(reply.lastingHeaders()).as(path).isEqualTo(old.lastingHeaders());
        });
  }

  @Test
  void what_was_never_asked_before_is_answered_too() {
    EmbeddedDatabaseResource.stopServer();
    int current = editions.current().release().number();

    for (String target :
        new String[] {
          "/api/v1/conditions?q=disc&limit=1&surgical=true",
          "/api/v1/treatments?condition=arthritis&kind=injection",
          "/api/v1/findings?kind=exclusion&reviewDueBefore=2031-01-01",
          "/api/v1/search?q=slipt+disc",
          PATH + "?release=" + current,
          PATH + "?asOf=2999-01-01T00:00:00Z",
        }) {
      assertThat(Ask.get(target).status()).as(target).isEqualTo(200);
    }
    assertThat(Ask.get("/api/v1/conditions/siatica").status()).isEqualTo(404);
  }

  @Test
  void the_service_stays_ready_and_live() {
    EmbeddedDatabaseResource.stopServer();

    for (String probe : new String[] {"ready", "live", "started"}) {
      Reply reply = Ask.get("/q/health/" + probe);
      assertThat(reply.status()).as(probe).isEqualTo(200);
      assertThat(reply.json().get("status").asText()).as(probe).isEqualTo("UP");
    }
    assertThat(Ask.get("/q/health").json().get("checks").findValuesAsText("name"))
        .containsExactlyInAnyOrder("catalog loaded", "catalog served", "Graceful Shutdown");
  }

  @Test
  void a_past_release_is_answered_from_memory_or_is_a_503_that_says_when_to_ask_again() {
    int inMemory = publish("Leg pain from the back.");
    int notInMemory = publish("Pain that runs from the back into the leg.");
    publish("Pain from the back down the leg.");
    Reply before = Ask.get(PATH + "?release=" + inMemory);
    assertThat(before.status()).isEqualTo(200);

    EmbeddedDatabaseResource.stopServer();

    assertThat(Ask.get(PATH + "?release=" + inMemory).bytes()).isEqualTo(before.bytes());
    assertThat(Ask.get("/api/v1/faqs?release=" + inMemory).status()).isEqualTo(200);
    Reply away = Ask.get(PATH + "?release=" + notInMemory);
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.header("Retry-After")).isEqualTo("5");
    assertThat(away.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(away.json().get("type").asText()).isEqualTo("/problems/unavailable");
    assertThat(away.json().get("detail").asText())
        .isEqualTo(
            ("Release %d is not in memory, and could not be read from the database just now. Ask"
                    + " again in a few seconds; the current release can be read.")
                .formatted(notInMemory));

    EmbeddedDatabaseResource.startServer();

    Reply back = Ask.get(PATH + "?release=" + notInMemory);
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.header("Catalog-Release")).isEqualTo("" + notInMemory);
    assertThat(Ask.get("/api/v1/conditions/sciatica?release=" + notInMemory).text())
        .contains("Pain that runs from the back into the leg.");
  }

  @Test
  void a_past_release_is_read_by_a_fixed_number_of_statements_once() {
    int past = publish("Pain in the back and in the leg.");
    publish("Pain in the leg and in the back.");
    sessions.getStatistics().clear();

    Walk.with("release=" + past);

    assertThat(sessions.getStatistics().getPrepareStatementCount())
        .as("releases, and one for each type")
        .isEqualTo(1 + EntryType.values().length);
  }

  private int publish(String summary) {
    Edition edition = editions.current();
    return releases
        .publish(Edit.set(edition.catalog(), EntryType.CONDITION, "sciatica", "summary", summary))
        .release()
        .number();
  }
}

package dev.stepwell.api;

import static dev.stepwell.api.Editors.REQUESTS;
import static dev.stepwell.api.Editors.ben;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.authoring.Body;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.testing.HeldLock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Approvals while another replica publishes, and does not end. */
@QuarkusTest
@TestProfile(LongPublicationTest.Alone.class)
class LongPublicationTest {

  /** Its releases are nobody else's. */
  public static class Alone extends ManyReleases {}

  @Inject DataSource dataSource;

  @Test
  void who_has_waited_long_enough_is_told_for_what_and_may_try_again() throws SQLException {
    String approval =
        REQUESTS
            + "/"
            + Editors.submitted(
                Body.titled("New words")
                    .put(EntryType.CONDITION, "sciatica", it -> it.put("summary", "New words.")))
            + "/approve";

    Response late = HeldLock.during(dataSource, () -> ben().post(approval));

    assertThat(late.statusCode()).isEqualTo(503);
    assertThat(late.header("Retry-After")).isEqualTo("5");
    assertThat(late.jsonPath().getString("detail")).startsWith("Something else is being published");
    assertThat(ben().post(approval).statusCode()).isEqualTo(200);
  }
}

package dev.stepwell.explorer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.Edit;
import dev.stepwell.api.ManyReleases;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.release.Editions;
import dev.stepwell.release.TestReleases;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** A release is published while a page is made: all of the page is of the one before. */
@QuarkusTest
@TestProfile(PublishedMeanwhileTest.Alone.class)
class PublishedMeanwhileTest {

  /** An application with the releases of this test, and no others. */
  public static class Alone extends ManyReleases {}

  @Test
  void a_page_and_its_header_are_of_one_release() {
    Response page = given().get("/test/published-meanwhile");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("Release 1, published on");
    assertThat(page.header("Catalog-Release")).isEqualTo("1");
    assertThat(given().get("/search?q=knee").header("Catalog-Release")).isEqualTo("2");
  }

  /** A page that takes so long that something is published; only there for this test. */
  @Path("/test/published-meanwhile")
  static class Slow {

    private final Pages pages;
    private final TestReleases releases;
    private final Editions editions;

    Slow(Pages pages, TestReleases releases, Editions editions) {
      this.pages = pages;
      this.releases = releases;
      this.editions = editions;
    }

    @GET
    @Operation(hidden = true)
    @Blocking
    public Uni<jakarta.ws.rs.core.Response> page(@Context HttpServerRequest request) {
      return pages.once(
          request,
          List.of(),
          (scene, query) -> {
            releases.publish(
                Edit.set(
                    editions.current().catalog(),
                    EntryType.CONDITION,
                    "tendonitis",
                    "summary",
                    "A tendon that is sore."));
            return Uni.createFrom()
                .item(Page.ok(new MessagePage(scene.frame(), "Slow", "Slow.", List.of())));
          });
    }
  }
}

package dev.stepwell.api;

import dev.stepwell.api.representation.FaqView;
import dev.stepwell.api.representation.Paths;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Faq;
import dev.stepwell.identity.Public;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Faqs. */
@Public
@Path(Paths.ROOT + "/faqs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Faqs")
class FaqResource {

  private final Reads reads;

  FaqResource(Reads reads) {
    this.reads = reads;
  }

  @GET
  @Operation(
      operationId = "listFaqs",
      summary = "The frequent questions",
      description =
          "Frequent questions in the order of their slugs, each with its answer and what the usual answer gets wrong.")
  @APIResponseSchema(FaqView.class)
  public Uni<Response> list(@Context HttpServerRequest request) {
    return reads.page(
        Read.LIST_FAQS,
        request,
        List.of(EntryType.FAQ),
        (catalog, query) -> catalog.faqs(),
        Faq::slug,
        FaqView::of);
  }

  @GET
  @Path("/{slug}")
  @Operation(
      operationId = "getFaq",
      summary = "One frequent question",
      description = "A frequent question with its answer, and what the usual answer gets wrong.")
  @APIResponseSchema(FaqView.class)
  public Uni<Response> one(@RestPath String slug, @Context HttpServerRequest request) {
    return reads.entry(Read.GET_FAQ, request, EntryType.FAQ, slug, Catalog::faq, FaqView::of);
  }
}

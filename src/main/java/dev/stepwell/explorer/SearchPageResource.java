package dev.stepwell.explorer;

import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.explorer.SearchPage.Hit;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The search, for people. */
@Path(Places.SEARCH)
@Produces(Places.HTML)
class SearchPageResource {

  private static final int LONGEST = 200;

  private final Pages pages;

  SearchPageResource(Pages pages) {
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Uni<Response> page(@Context HttpServerRequest request) {
    String q = Optional.ofNullable(request.getParam("q")).map(String::strip).orElse("");
    return pages.once(request, scene -> Uni.createFrom().item(found(scene, q)));
  }

  private static Page found(Scene scene, String q) {
    if (q.isEmpty()) {
      return page(scene, q, List.of(), "search.empty");
    }
    if (q.length() > LONGEST) {
      return page(scene, q.substring(0, LONGEST), List.of(), "search.long");
    }
    List<Hit> hits = new ArrayList<>();
    for (Condition it : scene.catalog().conditions()) {
      List<String> texts = texts(it.name(), it.aliases(), it.symptoms());
      if (fits(q, texts)) {
        hits.add(hit(it.name(), Places.condition(it.slug()), "search.condition", it.summary()));
      }
    }
    for (Treatment it : scene.catalog().treatments()) {
      if (fits(q, texts(it.name(), it.aliases(), List.of()))) {
        hits.add(hit(it.name(), Places.treatment(it.slug()), "search.treatment", it.summary()));
      }
    }
    return new Page(200, new SearchPage(scene.frame(), q, hits, Optional.empty()));
  }

  private static Page page(Scene scene, String q, List<Hit> hits, String refusal) {
    return Page.ok(new SearchPage(scene.frame(), q, hits, Optional.of(Words.say(refusal))));
  }

  private static Hit hit(String name, String href, String kind, String text) {
    return new Hit(name, Optional.of(href), Words.say(kind), text, false);
  }

  private static List<String> texts(String name, List<String> aliases, List<String> more) {
    return Stream.of(List.of(name), aliases, more).flatMap(List::stream).toList();
  }

  private static boolean fits(String q, List<String> texts) {
    String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
    return Stream.of(q.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
  }
}

package dev.stepwell.explorer;

import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import dev.stepwell.problem.TaggedBytes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers with pages. One of an entry in the current release is rendered once a day, and sent again
 * as it is, with its tag. What is wrong with a request is said on a page too.
 */
@ApplicationScoped
public class Pages {

  private static final MediaType HTML = MediaType.valueOf(Places.HTML);
  private static final String CURRENT =
      "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

  /** Of the heap, one part of so many. */
  private static final int SHARE_OF_KEPT = 10;

  private final Scenes scenes;
  private final PastDays past;
  private final KeptPages kept = new KeptPages(Runtime.getRuntime().maxMemory() / SHARE_OF_KEPT);

  Pages(Scenes scenes, PastDays past) {
    this.scenes = scenes;
    this.past = past;
  }

  /**
   * The page of an entry, as of the day that the request asks for.
   *
   * @param key what tells it from all others; of the entries that there are
   */
  Uni<Response> entry(HttpServerRequest request, String key, Function<Scene, Page> view) {
    PageQuery query = PageQuery.of(request, List.of(PastDays.AS_OF));
    return Uni.createFrom()
        .deferred(() -> past.edition(query.checked(), scenes.today()))
        .map(
            chosen -> {
              Scene scene = scenes.of(chosen.edition(), chosen.asOf());
              return answer(
                  request,
                  scene,
                  () ->
                      chosen.asOf().isEmpty()
                          ? keptOrRendered(scene, key, view)
                          : Rendered.of(view.apply(scene)));
            })
        .onFailure(Problem.class)
        .recoverWithItem(problem -> refusal(request, query, problem));
  }

  /**
   * A page that is made for this request, of the current release.
   *
   * @param parameters that it takes
   */
  Uni<Response> once(
      HttpServerRequest request,
      List<String> parameters,
      BiFunction<Scene, PageQuery, Uni<Page>> view) {
    PageQuery query = PageQuery.of(request, parameters);
    return Uni.createFrom()
        .deferred(
            () -> {
              Scene scene = scenes.now();
              return view.apply(scene, query.checked())
                  .map(page -> answer(request, scene, () -> Rendered.of(page)));
            })
        .onFailure(Problem.class)
        .recoverWithItem(problem -> refusal(request, query, problem));
  }

  /** A page that is for one person, and that nobody keeps. */
  public Response privately(HttpServerRequest request, Supplier<Page> view) {
    PageQuery query = PageQuery.of(request, List.of());
    Page page;
    try {
      query.checked();
      page = view.get();
    } catch (Problem problem) {
      return refusal(request, query, problem);
    }
    Response.ResponseBuilder response =
        TaggedBytes.of(bytes(page))
            .answerOnce(request, HTML)
            .status(page.status())
            .header("Cache-Control", "private, no-store");
    page.headers().forEach(response::header);
    return response.build();
  }

  /** What is to be sent. */
  private record Rendered(int status, TaggedBytes bytes) {

    static Rendered of(Page page) {
      return new Rendered(page.status(), TaggedBytes.of(Pages.bytes(page)));
    }
  }

  private static Response answer(
      HttpServerRequest request, Scene scene, Supplier<Rendered> rendering) {
    Rendered rendered = rendering.get();
    boolean isFound = rendered.status() == 200;
    Response.ResponseBuilder response =
        isFound
            ? rendered.bytes().answer(request, HTML)
            : rendered.bytes().answerOnce(request, HTML).status(rendered.status());
    return response
        .header("Catalog-Release", scene.edition().release().number())
        .header("Cache-Control", isFound ? CURRENT : "no-store")
        .header("Vary", "Accept-Encoding")
        .build();
  }

  private Rendered keptOrRendered(Scene scene, String place, Function<Scene, Page> view) {
    Optional<TaggedBytes> known = kept.at(scene, place);
    if (known.isPresent()) {
      return new Rendered(200, known.get());
    }
    Rendered rendered = Rendered.of(view.apply(scene));
    if (rendered.status() == 200) {
      kept.keep(scene, place, rendered.bytes());
    }
    return rendered;
  }

  private Response refusal(HttpServerRequest request, PageQuery query, Throwable failure) {
    Problem problem = (Problem) failure;
    String text =
        problem.faults().isEmpty()
            ? problem.detail()
            : String.join(" ", problem.faults().stream().map(Fault::detail).toList());
    Page page =
        new Page(
            problem.status(),
            new MessagePage(
                scenes.now().frame(),
                problem.type().title(),
                text,
                withoutFaults(request, query, problem)));
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .entity(bytes(page))
            .type(HTML)
            .header("Cache-Control", "no-store")
            .header("Content-Language", "en");
    problem.headers().forEach(response::header);
    return response.build();
  }

  /** The same page without what is wrong in its address, where that is in its query. */
  private static List<NamedLink> withoutFaults(
      HttpServerRequest request, PageQuery query, Problem problem) {
    if (problem.type() != ProblemType.INVALID_PARAMETER) {
      return List.of();
    }
    String there = "/" + request.path().replaceFirst("^/+", "") + query.without(problem.faults());
    return List.of(new NamedLink(there, there));
  }

  private static byte[] bytes(Page page) {
    return page.html().getBytes(StandardCharsets.UTF_8);
  }
}

package dev.stepwell.api;

import dev.stepwell.api.representation.CatalogView;
import dev.stepwell.api.representation.Json;
import dev.stepwell.api.representation.OtherForm;
import dev.stepwell.api.representation.TooLongException;
import dev.stepwell.problem.Problem;
import dev.stepwell.release.Release;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A whole catalog on its way to one body.
 *
 * @param most so many bytes at most
 * @param tooLong is told of the problem, where there are more
 */
record WholeCatalog(CatalogView view, long most, Consumer<Problem> tooLong) implements OtherForm {

  /**
   * An eighth of the heap: it is there twice while its pieces are put together, beside the editions
   * that it is made of and what is kept of other answers.
   */
  static final long MOST = Math.min(Runtime.getRuntime().maxMemory() / 8, Integer.MAX_VALUE - 8);

  /** It becomes shorter by a release, or by another start of the service: neither comes soon. */
  private static final Duration RETRY_AFTER = Duration.ofHours(1);

  @Override
  public byte[] bytes(Release read) {
    try {
      return Json.bytes(view, read, most);
    } catch (TooLongException e) {
      Problem problem =
          Problem.unavailable(
              ("The whole catalog is longer than the %d bytes that this replica can hold as one document."
                      + " Read its lists page by page, as /api/v1 links to them, or run the replica with"
                      + " more memory.")
                  .formatted(most),
              RETRY_AFTER);
      tooLong.accept(problem);
      throw problem;
    }
  }

  @Override
  public Map<String, String> headers() {
    return Map.of();
  }
}

package dev.stepwell.explorer;

import dev.stepwell.platform.Nearest;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;

/** The query of a page. As that of the API it has what is known there, each once. */
final class PageQuery {

  private PageQuery() {}

  /**
   * Nothing, where a request asks for nothing that the page does not know.
   *
   * @throws Problem naming every parameter that is unknown or given again
   */
  static void check(HttpServerRequest request, List<String> known) {
    MultiMap given = request.params(true);
    List<Fault> faults = new ArrayList<>();
    for (String name : given.names()) {
      if (!known.contains(name)) {
        faults.add(Fault.inParameter(name, "unknown-parameter", unknown(name, known)));
      } else if (given.getAll(name).size() > 1) {
        String text = Words.say("parameter.repeated").formatted(name);
        faults.add(Fault.inParameter(name, "repeated-parameter", text));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalidParameters(faults);
    }
  }

  private static String unknown(String name, List<String> known) {
    String text = Words.say("parameter.unknown").formatted(name);
    return Nearest.to(name, known).stream()
        .findFirst()
        .map(it -> text + " " + Words.say("parameter.nearest").formatted(it))
        .orElse(text);
  }
}

package dev.stepwell.explorer;

import dev.stepwell.platform.Nearest;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The query of a page. As that of the API it has what is known there, each once; a semicolon is a
 * character like others. The marks that well-known sites add to links are passed over: what
 * somebody with a danger sign looks for is not to be refused for them.
 */
final class PageQuery {

  private static final Set<String> MARKS = Set.of("fbclid", "gclid", "msclkid");
  private static final String MARK_PREFIX = "utm_";

  private final Map<String, List<String>> given;
  private final List<String> known;

  private PageQuery(Map<String, List<String>> given, List<String> known) {
    this.given = given;
    this.known = known;
  }

  /** That of a request for a page that knows these parameters; not judged yet. */
  static PageQuery of(HttpServerRequest request, List<String> known) {
    Map<String, List<String>> given = new LinkedHashMap<>(); // names differ by their case
    request
        .params(true)
        .forEach((name, text) -> given.computeIfAbsent(name, it -> new ArrayList<>()).add(text));
    return new PageQuery(given, known);
  }

  /**
   * This, where it asks for nothing that the page does not know.
   *
   * @throws Problem naming every parameter that is unknown or given again
   */
  PageQuery checked() {
    List<Fault> faults = new ArrayList<>();
    for (String name : given.keySet()) {
      if (known.contains(name)) {
        if (given(name).size() > 1) {
          String text = Words.say("parameter.repeated").formatted(name);
          faults.add(Fault.inParameter(name, "repeated-parameter", text));
        }
      } else if (!isMark(name)) {
        faults.add(Fault.inParameter(name, "unknown-parameter", unknown(name)));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalidParameters(faults);
    }
    return this;
  }

  /** What a parameter has; empty where it is blank too. */
  Optional<String> get(String name) {
    return given(name).stream().findFirst().map(String::strip).filter(it -> !it.isEmpty());
  }

  /** A query, with its question mark, of what is known here, stands once and is not at fault. */
  String without(List<Fault> faults) {
    String rest =
        known.stream()
            .filter(it -> given(it).size() == 1)
            .filter(it -> faults.stream().noneMatch(fault -> fault.isInParameter(it)))
            .map(it -> it + "=" + URLEncoder.encode(given(it).get(0), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return rest.isEmpty() ? "" : "?" + rest;
  }

  private List<String> given(String name) {
    return given.getOrDefault(name, List.of());
  }

  private static boolean isMark(String name) {
    return MARKS.contains(name) || name.startsWith(MARK_PREFIX);
  }

  private String unknown(String name) {
    String text = Words.say("parameter.unknown").formatted(name);
    return Nearest.to(name, known).stream()
        .findFirst()
        .map(it -> text + " " + Words.say("parameter.nearest").formatted(it))
        .orElse(text);
  }
}

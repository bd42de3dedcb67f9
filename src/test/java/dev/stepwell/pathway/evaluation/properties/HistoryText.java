package dev.stepwell.pathway.evaluation.properties;

import dev.stepwell.pathway.Trial;
import dev.stepwell.pathway.evaluation.History;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A history as the body of a request, so that what a failure shows can be sent. */
final class HistoryText {

  private HistoryText() {}

  static String of(History history) {
    String trials =
        history
            .trials()
            .map(
                tried ->
                    tried.stream()
                        .map(HistoryText::of)
                        .collect(Collectors.joining(",\n    ", "\"trials\": [\n    ", "],\n  ")))
            .map(it -> it.replace("[\n    ]", "[]"))
            .orElse("");
    String findings =
        new TreeMap<>(history.findings())
            .entrySet().stream()
                .map(it -> member(it.getKey(), it.getValue().term()))
                .collect(Collectors.joining(",\n    ", "\"findings\": {\n    ", "},\n  "))
                .replace("{\n    }", "{}");
    return "{" + trials + findings + member("evaluateFor", World.TODAY.toString()) + "}";
  }

  private static String of(Trial trial) {
    return "{"
        + member("treatment", trial.treatment())
        + trial.startedOn().map(it -> ", " + member("startedOn", it.toString())).orElse("")
        + trial.endedOn().map(it -> ", " + member("endedOn", it.toString())).orElse("")
        + trial.duration().map(it -> ", " + member("duration", it.toString())).orElse("")
        + ", "
        + member("outcome", trial.outcome().term())
        + "}";
  }

  private static String member(String name, String value) {
    return "\"" + name + "\": \"" + value + "\"";
  }
}

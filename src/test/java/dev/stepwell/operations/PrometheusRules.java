package dev.stepwell.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rules in {@code observability/rules.yaml}. */
public final class PrometheusRules {

  public static final Path FILE = Path.of("observability", "rules.yaml");

  private static final Pattern COMPARISON =
      Pattern.compile("(?<value>\\S+(?: \\S+)*?) (?:==|!=|>=|<=|>|<) -?[0-9.]+");

  private final List<JsonNode> rules;

  private PrometheusRules(List<JsonNode> rules) {
    this.rules = rules;
  }

  public static PrometheusRules read() throws IOException {
    JsonNode file = new YAMLMapper().readTree(FILE.toFile());
    return new PrometheusRules(
        elements(file.required("groups"))
            .flatMap(group -> elements(group.required("rules")))
            .toList());
  }

  /** The alerts, as they stand in the file. */
  Stream<JsonNode> alerts() {
    return rules.stream().filter(rule -> rule.has("alert"));
  }

  /** The names of recorded values. */
  public List<String> recorded() {
    return recordings().map(rule -> rule.required("record").textValue()).toList();
  }

  /**
   * Every expression that has a value at all times: what is recorded, and what alerts compare with
   * a number.
   */
  public List<String> expressions() {
    return Stream.concat(
            recordings().map(rule -> rule.required("expr").textValue()),
            alerts().flatMap(alert -> compared(alert.required("expr").textValue())))
        .toList();
  }

  /** What an alert compares: {@code a > 1 and b > 2} compares a and b. */
  static Stream<String> compared(String expression) {
    return Stream.of(expression.split(" and ", -1))
        .map(
            part -> {
              var comparison = COMPARISON.matcher(part);
              if (!comparison.matches()) {
                throw new IllegalArgumentException("compares nothing with a number: " + part);
              }
              return comparison.group("value");
            });
  }

  private Stream<JsonNode> recordings() {
    return rules.stream().filter(rule -> rule.has("record"));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}

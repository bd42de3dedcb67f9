package dev.stepwell.api;

import dev.stepwell.platform.Nearest;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of one request, each known, given once, and of a value that it takes. */
final class Query {

  private static final Query NONE = new Query(Map.of(), Map.of());

  private final Map<ReadParameter, Object> values;
  private final Map<ReadParameter, String> texts;
  private final String canonical;

  private Query(Map<ReadParameter, Object> values, Map<ReadParameter, String> texts) {
    this.values = values;
    this.texts = texts;
    this.canonical = canonical(texts);
  }

  /**
   * Reads the parameters of a request.
   *
   * @param taken those that it may have
   * @throws Problem naming everything that is wrong with them
   */
  static Query of(List<ReadParameter> taken, MultiMap parameters) {
    if (parameters.isEmpty()) {
      return NONE;
    }
    List<Fault> faults = new ArrayList<>();
    Map<ReadParameter, Object> values = new EnumMap<>(ReadParameter.class);
    Map<ReadParameter, String> texts = new EnumMap<>(ReadParameter.class);
    for (String name : parameters.names()) {
      Optional<ReadParameter> known =
          taken.stream().filter(it -> it.parameter().equals(name)).findFirst();
      if (known.isEmpty()) {
        faults.add(unknown(taken, name));
        continue;
      }
      List<String> given = parameters.getAll(name);
      if (given.size() > 1) {
        faults.add(Fault.inParameter(name, "repeated-parameter", name + " is given once."));
        continue;
      }
      try {
        values.put(known.get(), known.get().parse(given.get(0)));
        texts.put(known.get(), given.get(0));
      } catch (IllegalArgumentException e) {
        faults.add(invalid(name, e));
      }
    }
    ReadParameter.OF_THE_RELEASE.stream()
        .filter(values::containsKey)
        .skip(1)
        .forEach(it -> faults.add(secondRelease(it)));
    if (!faults.isEmpty()) {
      throw Problem.invalidParameters(faults);
    }
    return new Query(values, texts);
  }

  /** The value of a parameter, if it is given. */
  <T> Optional<T> get(ReadParameter parameter, Class<T> type) {
    return Optional.ofNullable(values.get(parameter)).map(type::cast);
  }

  /** Whether a parameter is given. */
  boolean has(ReadParameter parameter) {
    return values.containsKey(parameter);
  }

  /** Whether it chooses the release that is read. */
  boolean choosesRelease() {
    return ReadParameter.OF_THE_RELEASE.stream().anyMatch(this::has);
  }

  /** Whether it reads what is not published. */
  boolean isPreview() {
    return has(ReadParameter.CHANGE_REQUEST);
  }

  /** What stays the same from page to page, as it was given, in a fixed order. */
  Map<ReadParameter, String> kept() {
    Map<ReadParameter, String> kept = new LinkedHashMap<>(texts);
    kept.keySet().removeAll(ReadParameter.OF_THE_RELEASE);
    kept.remove(ReadParameter.CURSOR);
    return kept;
  }

  /**
   * The query in one form, whatever the order in which it was given, less what chooses the release:
   * within an edition, equal forms have equal answers.
   */
  String canonical() {
    return canonical;
  }

  private static String canonical(Map<ReadParameter, String> texts) {
    return texts.entrySet().stream()
        .filter(it -> !ReadParameter.OF_THE_RELEASE.contains(it.getKey()))
        .map(it -> it.getKey().parameter() + "=" + it.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static Fault secondRelease(ReadParameter parameter) {
    return Fault.inParameter(
        parameter.parameter(),
        parameter == ReadParameter.AS_OF ? "release-and-as-of" : "release-and-change-request",
        "Give one of release, asOf and changeRequest: each chooses the release that is read.");
  }

  private static Fault unknown(List<ReadParameter> taken, String name) {
    List<String> known = taken.stream().map(ReadParameter::parameter).toList();
    List<String> nearest = Nearest.to(name, known);
    return Fault.inParameter(
        name,
        "unknown-parameter",
        nearest.isEmpty()
            ? "There is no such parameter here. Known are " + String.join(", ", known) + "."
            : "There is no such parameter here. Did you mean "
                + String.join(" or ", nearest)
                + "?");
  }

  private static Fault invalid(String name, IllegalArgumentException e) {
    String message = Objects.requireNonNull(e.getMessage());
    if (e instanceof ReadParameter.UnknownValueException unknown) {
      return unknownValue(name, unknown.value(), unknown.known());
    }
    return Fault.inParameter(name, "invalid-value", message);
  }

  /** A fault for a value outside its set, with the nearest one inside. */
  static Fault unknownValue(String parameter, String value, List<String> known) {
    List<String> nearest = Nearest.to(value, known);
    String hint = nearest.isEmpty() ? "" : " Did you mean " + String.join(" or ", nearest) + "?";
    return Fault.inParameter(
        parameter,
        "unknown-value",
        parameter + " is one of " + String.join(", ", known) + "." + hint);
  }
}

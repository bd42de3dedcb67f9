package dev.stepwell.api;

import dev.stepwell.api.representation.Paths;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.Nearest;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of one request, each known, given once, and of a value that it takes. */
final class Query {

  /** Of more values than so many, only the place of all is named. */
  private static final int MOST_NAMED = 50;

  private static final Comparator<Fault> BY_NAME = Comparator.comparing(Fault::name);
  private static final Query NONE = new Query(Map.of(), Map.of(), List.of());

  private final Map<ReadParameter, Object> values;
  private final Map<ReadParameter, String> texts;
  private final List<Fault> faults;
  private final String canonical;

  private Query(
      Map<ReadParameter, Object> values, Map<ReadParameter, String> texts, List<Fault> faults) {
    this.values = values;
    this.texts = texts;
    this.faults = faults.stream().sorted(BY_NAME).toList();
    this.canonical = canonical(texts);
  }

  /**
   * Reads the parameters of a request.
   *
   * @param taken those that it may have
   * @throws Problem naming everything that is wrong with them
   */
  static Query of(List<ReadParameter> taken, MultiMap parameters) {
    Query query = read(taken, parameters);
    if (query.isFaulty()) {
      throw query.refused();
    }
    return query;
  }

  /**
   * Reads the parameters of a request, whose faults are told together with those that only a
   * catalog knows.
   */
  static Query read(List<ReadParameter> taken, MultiMap parameters) {
    List<Fault> faults = new ArrayList<>(missing(taken, parameters));
    if (parameters.isEmpty() && faults.isEmpty()) {
      return NONE;
    }
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
    return new Query(values, texts, faults);
  }

  /** Whether nothing was given. */
  boolean isEmpty() {
    return values.isEmpty() && faults.isEmpty();
  }

  /** Whether something is wrong with it, whatever the catalog. */
  boolean isFaulty() {
    return !faults.isEmpty();
  }

  /** Whether it has a value that only the catalog of a release can judge, and chooses one. */
  boolean asksTheCatalog() {
    return has(ReadParameter.CONDITION)
        && ReadParameter.OF_THE_RELEASE.stream()
            .map(ReadParameter::parameter)
            .noneMatch(name -> faults.stream().anyMatch(it -> it.isInParameter(name)));
  }

  /** Everything that is wrong with it, whatever the catalog. */
  Problem refused() {
    return Problem.invalidParameters(faults);
  }

  /**
   * Nothing, where every value is one that the catalog knows.
   *
   * @throws Problem naming everything that is wrong with the query
   */
  void requireKnownTo(Catalog catalog) {
    Optional<Fault> condition =
        get(ReadParameter.CONDITION, String.class)
            .filter(slug -> catalog.pathway(slug).isEmpty())
            .map(slug -> unknownCondition(slug, catalog));
    List<Fault> all = Stream.concat(faults.stream(), condition.stream()).sorted(BY_NAME).toList();
    if (!all.isEmpty()) {
      throw Problem.invalidParameters(all);
    }
  }

  private static Fault unknownCondition(String slug, Catalog catalog) {
    Set<String> known = catalog.entries(EntryType.PATHWAY).keySet();
    String all =
        known.size() <= MOST_NAMED
            ? String.join(", ", known)
            : "%d that %s/conditions lists".formatted(known.size(), Paths.ROOT);
    return unknownValue(ReadParameter.CONDITION.parameter(), slug, known, all);
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

  private static List<Fault> missing(List<ReadParameter> taken, MultiMap parameters) {
    return taken.stream()
        .filter(it -> it.isRequired() && !parameters.contains(it.parameter()))
        .map(
            it ->
                Fault.inParameter(
                    it.parameter(), "missing-parameter", it.parameter() + " has to be given."))
        .toList();
  }

  private static Fault unknown(List<ReadParameter> taken, String name) {
    if (taken.contains(ReadParameter.SEARCH_Q)
        && ReadParameter.OF_THE_RELEASE.stream().anyMatch(it -> it.parameter().equals(name))) {
      return Fault.inParameter(
          name, "unknown-parameter", "A search is answered from the current release only.");
    }
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
      List<String> known = unknown.known();
      return unknownValue(name, unknown.value(), known, String.join(", ", known));
    }
    boolean isCursor = name.equals(ReadParameter.CURSOR.parameter());
    return Fault.inParameter(name, isCursor ? Cursor.INVALID : "invalid-value", message);
  }

  /** A fault for a value outside its set, with the nearest one inside. */
  private static Fault unknownValue(
      String parameter, String value, Collection<String> known, String all) {
    List<String> nearest = Nearest.to(value, known);
    String hint = nearest.isEmpty() ? "" : " Did you mean " + String.join(" or ", nearest) + "?";
    return Fault.inParameter(
        parameter, "unknown-value", parameter + " is one of " + all + "." + hint);
  }
}

package dev.stepwell.catalog;

import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.evaluation.Evaluator;
import dev.stepwell.pathway.evaluation.Glossary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole catalog, as one immutable value. Entries of a type are ordered by their key. It may
 * break the rules of a catalog: {@code CatalogRules} tells.
 */
public final class Catalog {

  private static final Catalog EMPTY =
      new Catalog(
          Stream.of(EntryType.values())
              .collect(Collectors.toMap(Function.identity(), type -> Sorted.empty())),
          Sorted.empty(),
          Sorted.empty());

  private final Map<EntryType, Sorted<String, Object>> entries;

  /** Red flags included. */
  private final Sorted<String, Finding> findings;

  /** Which entries name what. */
  private final Sorted<Target, Sorted<EntryKey, EntryKey>> users;

  /** All evaluators have one in common: it is about the whole catalog. Made for the first. */
  private volatile @Nullable Glossary glossary;

  private Catalog(
      Map<EntryType, Sorted<String, Object>> entries,
      Sorted<String, Finding> findings,
      Sorted<Target, Sorted<EntryKey, EntryKey>> users) {
    this.entries = entries;
    this.findings = findings;
    this.users = users;
  }

  /** A catalog without entries. */
  public static Catalog empty() {
    return EMPTY;
  }

  /**
   * The catalog of these entries, in any order.
   *
   * @throws IllegalArgumentException if two entries of a type have one key, or an entry is of no
   *     known type
   */
  public static Catalog of(Collection<?> entries) {
    Map<EntryType, SortedMap<String, Object>> byType = new EnumMap<>(EntryType.class);
    for (EntryType type : EntryType.values()) {
      byType.put(type, new TreeMap<>());
    }
    for (Object entry : entries) {
      EntryType type = typeOf(entry);
      String key = type.keyOf(entry);
      if (of(byType, type).put(key, entry) != null) {
        throw new IllegalArgumentException("two entries: " + type.term() + " " + key);
      }
    }
    Map<EntryType, Sorted<String, Object>> sorted = new EnumMap<>(EntryType.class);
    byType.forEach((type, map) -> sorted.put(type, Sorted.copyOf(map)));
    SortedMap<String, Finding> findings = new TreeMap<>();
    of(byType, EntryType.FINDING).forEach((slug, it) -> findings.put(slug, (Finding) it));
    of(byType, EntryType.RED_FLAG)
        .forEach((slug, it) -> findings.put(slug, ((RedFlag) it).asFinding()));
    return new Catalog(sorted, Sorted.copyOf(findings), users(byType));
  }

  /** The entries come in their order, and so do the users of each target. */
  private static Sorted<Target, Sorted<EntryKey, EntryKey>> users(
      Map<EntryType, SortedMap<String, Object>> byType) {
    Map<Target, List<EntryKey>> users = new HashMap<>();
    byType.forEach(
        (type, entries) ->
            entries.forEach(
                (key, entry) -> {
                  EntryKey user = new EntryKey(type, key);
                  for (Reference reference : Reference.allOf(entry)) {
                    List<EntryKey> its =
                        users.computeIfAbsent(reference.target(), any -> new ArrayList<>());
                    if (its.isEmpty() || !its.get(its.size() - 1).equals(user)) {
                      its.add(user);
                    }
                  }
                }));
    Map<Target, Sorted<EntryKey, EntryKey>> sorted = new HashMap<>();
    users.forEach((target, its) -> sorted.put(target, Sorted.inOrder(its)));
    return Sorted.copyOf(sorted);
  }

  /**
   * The catalog with an entry, in place of the one of its type and key that may be there. It shares
   * the rest with this one.
   *
   * @throws IllegalArgumentException if the entry is of no known type
   */
  public Catalog with(Object entry) {
    EntryType type = typeOf(entry);
    String key = type.keyOf(entry);
    return with(type, key, of(entries, type).with(key, entry));
  }

  /** The catalog without an entry. It shares the rest with this one. */
  public Catalog without(EntryType type, String key) {
    return with(type, key, of(entries, type).without(key));
  }

  private Catalog with(EntryType type, String key, Sorted<String, Object> changed) {
    Map<EntryType, Sorted<String, Object>> next = new EnumMap<>(entries);
    next.put(type, changed);
    Sorted<String, Finding> nextFindings =
        type == EntryType.FINDING || type == EntryType.RED_FLAG
            ? finding(next, key)
                .map(finding -> findings.with(key, finding))
                .orElseGet(() -> findings.without(key))
            : findings;
    return new Catalog(next, nextFindings, users(type, key, of(next, type).get(key)));
  }

  /** Which entries name what, once there is this in place of an entry. */
  private Sorted<Target, Sorted<EntryKey, EntryKey>> users(
      EntryType type, String key, @Nullable Object entry) {
    EntryKey user = new EntryKey(type, key);
    Set<Target> before = targets(of(entries, type).get(key));
    Set<Target> after = targets(entry);
    Sorted<Target, Sorted<EntryKey, EntryKey>> next = users;
    for (Target target : before) {
      if (!after.contains(target)) {
        Sorted<EntryKey, EntryKey> left = next.getOrDefault(target, Sorted.empty()).without(user);
        next = left.isEmpty() ? next.without(target) : next.with(target, left);
      }
    }
    for (Target target : after) {
      if (!before.contains(target)) {
        next = next.with(target, next.getOrDefault(target, Sorted.empty()).with(user, user));
      }
    }
    return next;
  }

  private static Set<Target> targets(@Nullable Object entry) {
    return entry == null
        ? Set.of()
        : Reference.allOf(entry).stream().map(Reference::target).collect(Collectors.toSet());
  }

  /** The finding of a slug: the red flag, if there is one. */
  private static Optional<Finding> finding(
      Map<EntryType, Sorted<String, Object>> entries, String slug) {
    return Optional.ofNullable(of(entries, EntryType.RED_FLAG).get(slug))
        .map(flag -> ((RedFlag) flag).asFinding())
        .or(
            () ->
                Optional.ofNullable(of(entries, EntryType.FINDING).get(slug))
                    .map(Finding.class::cast));
  }

  /** The type of an entry. */
  public static EntryType typeOf(Object entry) {
    return Stream.of(EntryType.values())
        .filter(type -> type.valueType().isInstance(entry))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no entry: " + entry.getClass()));
  }

  /** The entries of one type by their key, in its order. */
  public SortedMap<String, Object> entries(EntryType type) {
    return of(entries, type);
  }

  /** The entry of this name, if there is one. */
  public Optional<Object> entry(EntryKey name) {
    return Optional.ofNullable(entries(name.type()).get(name.key()));
  }

  /** The entries that name something, in their order; it need not be there. */
  public Set<EntryKey> users(Target target) {
    return Collections.unmodifiableSet(users.getOrDefault(target, Sorted.empty()).keySet());
  }

  /** The entries of one type that name something. */
  public Stream<EntryKey> users(Target target, EntryType type) {
    return users
        .getOrDefault(target, Sorted.empty())
        .keysFrom(EntryKey.first(type))
        .takeWhile(user -> user.type() == type);
  }

  /**
   * The entries that are in one of this and another catalog only, or differ between them. What the
   * two share costs next to nothing.
   */
  public Set<EntryKey> differences(Catalog other) {
    Set<EntryKey> differences = new TreeSet<>();
    for (EntryType type : EntryType.values()) {
      of(entries, type)
          .differences(of(other.entries, type))
          .forEach(key -> differences.add(new EntryKey(type, key)));
    }
    return differences;
  }

  /** The conditions, by slug. */
  public List<Condition> conditions() {
    return all(EntryType.CONDITION, Condition.class);
  }

  /** The pathways, by the slug of their condition. */
  public List<Pathway> pathways() {
    return all(EntryType.PATHWAY, Pathway.class);
  }

  /** The treatments, by slug. */
  public List<Treatment> treatments() {
    return all(EntryType.TREATMENT, Treatment.class);
  }

  /** The diagnostics, by slug. */
  public List<Diagnostic> diagnostics() {
    return all(EntryType.DIAGNOSTIC, Diagnostic.class);
  }

  /** All findings, by slug; each red flag is one of them. */
  public Collection<Finding> findings() {
    return Collections.unmodifiableCollection(findings.values());
  }

  /** The red flags, by slug. */
  public List<RedFlag> redFlags() {
    return all(EntryType.RED_FLAG, RedFlag.class);
  }

  /** The FAQs, by slug. */
  public List<Faq> faqs() {
    return all(EntryType.FAQ, Faq.class);
  }

  /** The sources, by id. */
  public List<Source> sources() {
    return all(EntryType.SOURCE, Source.class);
  }

  /** The condition with this slug. */
  public Optional<Condition> condition(String slug) {
    return one(EntryType.CONDITION, Condition.class, slug);
  }

  /** The pathway of the condition with this slug. */
  public Optional<Pathway> pathway(String condition) {
    return one(EntryType.PATHWAY, Pathway.class, condition);
  }

  /** The treatment with this slug. */
  public Optional<Treatment> treatment(String slug) {
    return one(EntryType.TREATMENT, Treatment.class, slug);
  }

  /** The diagnostic with this slug. */
  public Optional<Diagnostic> diagnostic(String slug) {
    return one(EntryType.DIAGNOSTIC, Diagnostic.class, slug);
  }

  /** The finding with this slug, which may be a red flag. */
  public Optional<Finding> finding(String slug) {
    return Optional.ofNullable(findings.get(slug));
  }

  /** The red flag with this slug. */
  public Optional<RedFlag> redFlag(String slug) {
    return one(EntryType.RED_FLAG, RedFlag.class, slug);
  }

  /** The FAQ with this slug. */
  public Optional<Faq> faq(String slug) {
    return one(EntryType.FAQ, Faq.class, slug);
  }

  /** The source with this id. */
  public Optional<Source> source(String id) {
    return one(EntryType.SOURCE, Source.class, id);
  }

  /** The treatments of an equivalence group, by slug. */
  public List<Treatment> group(String group) {
    return users(Target.group(group), EntryType.TREATMENT)
        .map(it -> treatment(it.key()).orElseThrow())
        .toList();
  }

  /** The evaluator of the pathway of the condition with this slug. */
  public Optional<Evaluator> evaluator(String condition) {
    return condition(condition)
        .flatMap(it -> pathway(condition).map(on -> new Evaluator(on, it.urgency(), glossary())));
  }

  private Glossary glossary() {
    Glossary known = glossary;
    if (known == null) {
      known = Glossaries.of(this);
      glossary = known;
    }
    return known;
  }

  /** Slugs of the conditions that can cause this one. */
  public List<String> causedBy(String condition) {
    return users(new Target(Target.Kind.CONDITION, condition), EntryType.CONDITION)
        .map(EntryKey::key)
        .filter(slug -> condition(slug).orElseThrow().causes().contains(condition))
        .toList();
  }

  /**
   * What ties treatments to a condition: its own links, and those over its category where the pair
   * has none of its own; the strongest provenance first, then by slug.
   */
  public List<LinkedTreatment> links(Condition condition) {
    return Stream.concat(
            users(new Target(Target.Kind.CONDITION, condition.slug()), EntryType.TREATMENT),
            users(Target.category(condition.category()), EntryType.TREATMENT))
        .distinct()
        .map(it -> treatment(it.key()).orElseThrow())
        .flatMap(treatment -> links(condition, treatment))
        .sorted(
            Comparator.comparing((LinkedTreatment it) -> it.link().provenance())
                .thenComparing(it -> it.treatment().slug()))
        .toList();
  }

  /** The strongest of what ties a treatment to a condition; empty where nothing does. */
  public Optional<Link> strongestLink(Condition condition, Treatment treatment) {
    return links(condition, treatment)
        .map(LinkedTreatment::link)
        .min(Comparator.comparing(Link::provenance));
  }

  private static Stream<LinkedTreatment> links(Condition condition, Treatment treatment) {
    List<Link> own =
        treatment.links().stream()
            .filter(link -> link.condition().equals(Optional.of(condition.slug())))
            .toList();
    Stream<Link> links =
        own.isEmpty()
            ? treatment.links().stream()
                .filter(link -> link.category().equals(Optional.of(condition.category())))
            : own.stream();
    return links.map(link -> new LinkedTreatment(treatment, link));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Catalog catalog && entries.equals(catalog.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  private static <M> M of(Map<EntryType, M> byType, EntryType type) {
    return Objects.requireNonNull(byType.get(type), "every type has its map");
  }

  private <T> List<T> all(EntryType type, Class<T> valueType) {
    return entries(type).values().stream().<T>map(valueType::cast).toList();
  }

  private <T> Optional<T> one(EntryType type, Class<T> valueType, String key) {
    return Optional.ofNullable(entries(type).get(key)).map(valueType::cast);
  }
}

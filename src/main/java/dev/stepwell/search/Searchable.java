package dev.stepwell.search;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Coding;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Diagnostic;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Evidence;
import dev.stepwell.catalog.Faq;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry, as it is searched.
 *
 * @param key what it is
 * @param name what it is called
 * @param aliases its other names
 * @param codings its codes
 * @param passages its texts, the name first
 */
record Searchable(
    EntryKey key, String name, List<String> aliases, List<Coding> codings, List<Passage> passages) {

  /** The types that are searched, in the order in which entries of one score are told. */
  static final List<EntryType> TYPES =
      List.of(
          EntryType.RED_FLAG,
          EntryType.CONDITION,
          EntryType.TREATMENT,
          EntryType.DIAGNOSTIC,
          EntryType.FAQ,
          EntryType.FINDING);

  /** The entries of a catalog that are searched, in that order, and within a type by slug. */
  static List<Object> all(Catalog catalog) {
    return TYPES.stream().flatMap(type -> catalog.entries(type).values().stream()).toList();
  }

  /** An entry of one of the types. */
  static Searchable of(Object entry) {
    if (entry instanceof Condition it) {
      return of(it);
    } else if (entry instanceof Treatment it) {
      return of(it);
    } else if (entry instanceof Diagnostic it) {
      return of(it);
    } else if (entry instanceof RedFlag it) {
      return of(it);
    } else if (entry instanceof Finding it) {
      return of(it);
    } else if (entry instanceof Faq it) {
      return of(it);
    }
    throw new IllegalArgumentException("not searched: " + entry.getClass());
  }

  private static Searchable of(Condition it) {
    return new Texts(it, it.name())
        .aliases(it.aliases())
        .add(Place.SIGN, "Symptoms: ", String.join(", ", it.symptoms()))
        .add(Place.SUMMARY, it.summary())
        .add(Place.TEXT, it.urgencyNote())
        .add(Place.TEXT, it.surgeryNote())
        .add(Place.TEXT, it.codingNote())
        .codings(it.codings())
        .add(Place.TEXT, it.category().title())
        .searchable();
  }

  private static Searchable of(Treatment it) {
    Texts texts =
        new Texts(it, it.name())
            .aliases(it.aliases())
            .add(Place.SUMMARY, it.summary())
            .add(Place.TEXT, it.relief());
    it.cautions().forEach(caution -> texts.add(Place.TEXT, caution.text()));
    return texts
        .add(Place.TEXT, it.evidence().note())
        .add(Place.TEXT, it.setting())
        .codings(it.codings())
        .searchable();
  }

  private static Searchable of(Diagnostic it) {
    return new Texts(it, it.name())
        .aliases(it.aliases())
        .add(Place.SUMMARY, it.summary())
        .add(Place.TEXT, it.shows())
        .add(Place.TEXT, it.limits())
        .add(Place.TEXT, it.evidence().map(Evidence::note))
        .searchable();
  }

  private static Searchable of(RedFlag it) {
    return new Texts(it, it.name())
        .add(Place.SIGN, it.sign())
        .add(Place.SIGN, it.question())
        .add(Place.TEXT, it.action())
        .codings(it.codings())
        .searchable();
  }

  private static Searchable of(Finding it) {
    return new Texts(it, it.name())
        .add(Place.SIGN, it.question())
        .add(Place.SIGN, it.statement())
        .add(Place.TEXT, it.help())
        .codings(it.codings())
        .searchable();
  }

  private static Searchable of(Faq it) {
    return new Texts(it, it.question())
        .add(Place.SUMMARY, it.answer())
        .add(Place.TEXT, it.correction())
        .codings(it.codings())
        .searchable();
  }

  /** Collects the texts of an entry. */
  private static final class Texts {

    private final EntryKey key;
    private final String name;
    private final List<String> aliases = new ArrayList<>();
    private final List<Coding> codings = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    Texts(Object entry, String name) {
      this.key = EntryKey.of(entry);
      this.name = name;
      add(Place.NAME, name);
    }

    Texts add(Place place, String text) {
      return add(place, "", text);
    }

    Texts add(Place place, Optional<String> text) {
      text.ifPresent(it -> add(place, it));
      return this;
    }

    Texts add(Place place, String label, String text) {
      if (!text.isEmpty()) {
        passages.add(new Passage(place, label, text));
      }
      return this;
    }

    Texts aliases(List<String> its) {
      aliases.addAll(its);
      return add(Place.ALIAS, "Also called ", String.join(", ", its));
    }

    Texts codings(List<Coding> its) {
      codings.addAll(its);
      its.forEach(it -> add(Place.TEXT, it.code() + ": ", it.display()));
      return this;
    }

    Searchable searchable() {
      return new Searchable(key, name, aliases, codings, passages);
    }
  }
}

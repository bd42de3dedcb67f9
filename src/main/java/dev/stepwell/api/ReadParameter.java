package dev.stepwell.api;

import dev.stepwell.audit.Outcome;
import dev.stepwell.authoring.State;
import dev.stepwell.catalog.Category;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.identity.Previews;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Term;
import dev.stepwell.pathway.Urgency;
import dev.stepwell.search.SearchIndex;
import dev.stepwell.search.SearchText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The query parameters of the reads: what each means, and which values it takes. */
@SuppressWarnings("ImmutableEnumChecker") // a parser holds no state
public enum ReadParameter {
  RELEASE(
      "release",
      "Reads that release: an answer that never changes. Not together with asOf.",
      number("release")),
  AS_OF(
      "asOf",
      "Reads the release that was in force at that instant (RFC 3339). Not together with release.",
      text -> instant("asOf", text)),
  CHANGE_REQUEST(
      Previews.PARAMETER,
      "Reads the current release as that change request would make it; for editors, reviewers and"
          + " operators. Not together with release or asOf.",
      ReadParameter::changeRequest),
  LIMIT(
      "limit",
      "How many items a page has at most: 1 to 200, 50 when left out.",
      ReadParameter::limit),
  CURSOR(
      "cursor",
      "Where the page begins: taken from next of the page before, with the rest of its query.",
      Cursor::requireReadable),
  CATEGORY("category", "Only conditions of this category.", terms(Category.values())),
  URGENCY("urgency", "Only conditions of this urgency.", terms(Urgency.values())),
  SURGICAL(
      "surgical",
      "Only what has, or what has not, to do with surgery: true or false.",
      ReadParameter::bool),
  CODE(
      "code",
      "Only conditions with this ICD-10-CM code, with or without its dot, in any case. A header code"
          + " finds its children; codeMatch tells which.",
      ReadParameter::code),
  Q(
      "q",
      "Only entries in whose name or aliases every word occurs, case and accents folded.",
      ReadParameter::words),
  SEARCH_Q(
      "q",
      "What is sought, as people write it: 1 to 200 characters, and a letter or a digit among them."
          + " No character has a meaning of its own.",
      SearchText::new),
  SEARCH_TYPE("type", "Only entries of this type.", terms(SearchIndex.TYPES.toArray(Term[]::new))),
  SEARCH_LIMIT("limit", "How many hits at most: 1 to 200, 20 when left out.", ReadParameter::limit),
  TREATMENT_KIND("kind", "Only treatments of this kind.", terms(Treatment.Kind.values())),
  FINDING_KIND("kind", "Only findings of this kind.", terms(FindingKind.values())),
  CONDITION(
      "condition",
      "Only treatments that the pathway of this condition uses: its slug.",
      Function.identity()),
  REVIEW_DUE_BEFORE(
      "reviewDueBefore",
      "Only entries whose next clinical review is due before this day.",
      ReadParameter::date),
  FROM(
      "from",
      "Compares with that release: 1, 2, and so on. The one before, when left out.",
      number("from")),
  SLUG(
      "slug",
      "Only entries with this slug or id: a condition and its pathway have one.",
      Function.identity()),
  SINCE(
      "since",
      "Only what is not as it was in that release, and which entries are no longer there.",
      number("since")),
  AUDIT_WHO(
      "who",
      "Only what somebody of this name, or with this subject, did or tried.",
      ReadParameter::plain),
  AUDIT_ACTION("action", "Only this operation: its name in this contract.", ReadParameter::plain),
  AUDIT_OUTCOME("outcome", "Only what came to this.", ReadParameter::outcome),
  AUDIT_TARGET(
      "target",
      "Only what was done to, or tried on, this path or one beneath it.",
      ReadParameter::plain),
  AUDIT_FROM(
      "from",
      "Only entries of this instant (RFC 3339) and later ones.",
      text -> instant("from", text)),
  AUDIT_TO("to", "Only entries before this instant (RFC 3339).", text -> instant("to", text)),
  STATE("state", "Only change requests in this state.", oneOf(State.TERMS)),
  AUTHOR("author", "Only change requests of this author; case does not matter.", named("author")),
  TITLE("title", "Title of the change request that is made.", named("title")),
  WHY("why", "Its reason; the title where it is left out.", named("why"));

  /** Those that choose the release which is read. */
  public static final List<ReadParameter> OF_THE_RELEASE = List.of(RELEASE, AS_OF, CHANGE_REQUEST);

  /** Those of the list of change requests. */
  public static final List<ReadParameter> OF_CHANGE_REQUESTS =
      List.of(STATE, AUTHOR, LIMIT, CURSOR);

  /** Those of an import. */
  public static final List<ReadParameter> OF_IMPORTS = List.of(TITLE, WHY);

  /** Those of the audit. */
  public static final List<ReadParameter> OF_THE_AUDIT =
      List.of(
          AUDIT_WHO,
          AUDIT_ACTION,
          AUDIT_OUTCOME,
          AUDIT_TARGET,
          AUDIT_FROM,
          AUDIT_TO,
          LIMIT,
          CURSOR);

  private static final int MOST_ITEMS = 200;
  private static final int LONGEST_WORDS = 200;
  private static final Pattern CODE_FORM =
      Pattern.compile("[A-Za-z][0-9][0-9A-Za-z]\\.?[0-9A-Za-z]{0,4}");

  private final String parameter;
  private final String description;
  private final Function<String, Object> parser;

  ReadParameter(String parameter, String description, Function<String, ?> parser) {
    this.parameter = parameter;
    this.description = description;
    this.parser = parser::apply;
  }

  /** The name in a query. */
  public String parameter() {
    return parameter;
  }

  /** Whether a read that takes it cannot do without. */
  public boolean isRequired() {
    return this == SEARCH_Q;
  }

  /** What it means. */
  public String description() {
    return description;
  }

  /**
   * The value that a text stands for.
   *
   * @throws IllegalArgumentException saying what it may be
   */
  Object parse(String text) {
    return parser.apply(text);
  }

  /** The words of some terms. */
  public static List<String> termsOf(Term... terms) {
    return Stream.of(terms).map(Term::term).toList();
  }

  private static <T extends Term> Function<String, T> terms(T[] values) {
    return text ->
        Stream.of(values)
            .filter(value -> value.term().equals(text))
            .findFirst()
            .orElseThrow(() -> new UnknownValueException(text, termsOf(values)));
  }

  private static Function<String, String> oneOf(List<String> known) {
    return text -> {
      if (!known.contains(text)) {
        throw new UnknownValueException(text, known);
      }
      return text;
    };
  }

  private static Function<String, String> named(String parameter) {
    return text -> {
      if (text.isBlank() || isTooLong(text)) {
        throw new IllegalArgumentException(
            parameter + " is text of 1 to " + LONGEST_WORDS + " characters.");
      }
      return text.strip();
    };
  }

  private static boolean isTooLong(String text) {
    return text.codePointCount(0, text.length()) > LONGEST_WORDS;
  }

  private static Function<String, Integer> number(String parameter) {
    return text -> {
      if (!text.matches("[1-9][0-9]{0,8}")) {
        throw new IllegalArgumentException(
            parameter + " is the number of a release: 1, 2, 3 and so on.");
      }
      return Integer.valueOf(text);
    };
  }

  private static Long changeRequest(String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("changeRequest is the id of a change request.");
    }
    return Long.valueOf(text);
  }

  private static Object instant(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          isInstant(text.replace(' ', '+'))
              ? name
                  + " has a blank for its +, as a + in a query is one: send it as %2B, such as"
                  + " 2026-11-22T10:30:00%2B01:00."
              : name + " is an instant as of RFC 3339, such as 2026-11-22T09:30:00Z.",
          e);
    }
  }

  private static boolean isInstant(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("reviewDueBefore is a day, such as 2027-11-22.", e);
    }
  }

  private static Integer limit(String text) {
    if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST_ITEMS) {
      throw new IllegalArgumentException("limit is a number from 1 to " + MOST_ITEMS + ".");
    }
    return Integer.valueOf(text);
  }

  private static Boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new UnknownValueException(text, List.of("true", "false"));
    };
  }

  private static String code(String text) {
    if (!CODE_FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("code is an ICD-10-CM code, such as M48.062 or M5136.");
    }
    return text;
  }

  private static String words(String text) {
    if (isTooLong(text) || Words.of(text).isEmpty()) {
      throw new IllegalArgumentException("q is a word or more, at most 200 characters.");
    }
    return text;
  }

  private static String plain(String text) {
    if (text.isEmpty() || isTooLong(text)) {
      throw new IllegalArgumentException("This is a text of 1 to 200 characters.");
    }
    return text;
  }

  private static Outcome outcome(String text) {
    return Stream.of(Outcome.values())
        .filter(it -> it.term().equals(text))
        .findFirst()
        .orElseThrow(() -> new UnknownValueException(text, outcomes()));
  }

  /** The words of the outcomes of deeds. */
  public static List<String> outcomes() {
    return Stream.of(Outcome.values()).map(Outcome::term).toList();
  }

  /** A value outside its set. */
  static final class UnknownValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String value;
    private final transient List<String> known;

    UnknownValueException(String value, List<String> known) {
      super("Not one of " + String.join(", ", known) + ".");
      this.value = value;
      this.known = List.copyOf(known);
    }

    String value() {
      return value;
    }

    List<String> known() {
      return known;
    }
  }
}

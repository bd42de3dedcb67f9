package dev.stepwell.problem;

import static dev.stepwell.problem.MalformedJson.bytes;
import static dev.stepwell.problem.MalformedJson.malformed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

  private static final List<String> MEMBERS = List.of("name", "size", "parts", "notes");

  @Test
  void what_is_right_is_read() {
    assertThat(
            read(
                """
                {"name": "a\\u00e9\\ud83d\\ude00", "size": "large", "notes": {"~/": "x", "": "y"},
                 "parts": [{"name": "b"}, {"name": "c", "size": "small"}]}
                """))
        .isEqualTo("aé😀 2 {~/=x, =y} [b 0 {} [], c 1 {} []]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                             | 1 | 2",
        "{\"name\": \"a\"              | 1 | 13",
        "{\"name\": \"a\", }           | 1 | 15",
        "{\"parts\": [{\"on\": \"x }   | 1 | 23",
        "{\"parts\": [{\"on\": 20_26}] | 1 | 21",
        "[1,]                          | 1 | 4",
        "[01]                          | 1 | 3",
        "{'name': 1}                   | 1 | 2",
        "[NaN]                         | 1 | 5",
        "[1] // x                      | 1 | 5",
        "tru                           | 1 | 1",
        "\"a\tb\"                      | 1 | 3",
        "[\"\\U0041\"]                 | 1 | 4",
        "`{\"é\": 1,\r\n\"b\": 2,\n x}`| 3 | 2",
      })
  void what_is_not_json_is_told_with_line_and_column(String body, int line, int column) {
    assertThat(malformed(body))
        .isEqualTo(
            "The body is not valid JSON: reading stopped at line %d, column %d.", line, column);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{} {} | 1 | 4", "{}[] | 1 | 3", "`{}\n\"a\"` | 2 | 1", "1 2 | 1 | 3"})
  void nothing_comes_after_the_end(String body, int line, int column) {
    assertThat(malformed(body))
        .isEqualTo(
            "The body goes on after its end: reading stopped at line %d, column %d.", line, column);
  }

  @Test
  void nothing_is_no_json() {
    assertThat(malformed("")).isEqualTo("The request has no body.");
    assertThat(malformed(" \n")).isEqualTo("The body is blank.");
  }

  @Test
  void a_body_is_100_levels_deep_at_most() {
    assertThat(malformed("[".repeat(65_536)))
        .isEqualTo(malformed("[".repeat(101) + "]".repeat(101)))
        .isEqualTo(malformed("{\"a\":".repeat(101) + "1" + "}".repeat(101)))
        .isEqualTo("The body is nested more than 100 levels deep.");
    assertThat(faults("{\"name\": %s}".formatted("[".repeat(99) + "]".repeat(99))))
        .containsExactly("/name wrong-type This must be a string, not an array.");
  }

  @Test
  void a_name_has_100_characters_at_most() {
    assertThat(malformed("{\"a\": {\n\"%s\": 1}}".formatted("b".repeat(101))))
        .isEqualTo(
            "The body has a member whose name has more than 100 characters: reading stopped at"
                + " line 2, column 1.");
    assertThat(faults("{\"name\": \"\", \"%s\": 1}".formatted("b".repeat(100))))
        .containsExactly(
            "/%s unknown-member There is no member \"%s…\" here. Known are: name, size, parts, notes."
                .formatted("b".repeat(100), "b".repeat(80)));
  }

  @Test
  void a_number_of_any_length_is_a_number() {
    assertThat(faults("{\"name\": %s}".formatted("9".repeat(60_000))))
        .isEqualTo(faults("{\"name\": 1e%s}".formatted("9".repeat(60_000))))
        .isEqualTo(faults("{\"name\": -0.%s}".formatted("0".repeat(60_000))))
        .containsExactly("/name wrong-type This must be a string, not a number.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null    | null",
        "[]      | an array",
        "[{}]    | an array",
        "\"{}\"  | a string",
        "1       | a number",
        "true    | true or false",
        "false   | true or false",
      })
  void a_body_of_another_type_has_this_one_fault(String body, String kind) {
    assertThat(faults(body))
        .containsExactly(" wrong-type This must be an object, not %s.".formatted(kind));
  }

  @Test
  void a_value_of_another_type_is_told_by_what_it_should_be() {
    assertThat(
            faults(
                """
                {"name": {}, "size": 1.5, "notes": [], "parts": {"name": "a"}}\
                """))
        .containsExactly(
            "/name wrong-type This must be a string, not an object.",
            "/size wrong-type This must be a string, not a number.",
            "/notes wrong-type This must be an object, not an array.",
            "/parts wrong-type This must be an array, not an object.");
    assertThat(faults("{\"name\": true, \"notes\": {\"a\": false}, \"parts\": [\"a\", null]}"))
        .containsExactly(
            "/name wrong-type This must be a string, not true or false.",
            "/notes/a wrong-type This must be a string, not true or false.",
            "/parts/0 wrong-type This must be an object, not a string.",
            "/parts/1 wrong-type This must be an object, not null.");
  }

  @Test
  void null_is_no_way_to_leave_something_out() {
    assertThat(faults("{\"name\": null, \"size\": null, \"notes\": null, \"parts\": null}"))
        .containsExactly(
            "/name wrong-type This must be a string, not null.",
            "/size wrong-type This must not be null: leave the member out.",
            "/notes wrong-type This must not be null: leave the member out.",
            "/parts wrong-type This must not be null: leave the member out.");
  }

  @Test
  void an_unknown_member_is_told_with_the_nearest_and_a_missing_one_where_it_should_be() {
    assertThat(faults("{\"nam\": 1, \"a/b~c\": null, \"parts\": [{\"\": {}}]}"))
        .containsExactly(
            "/name missing-member The member \"name\" is required.",
            "/nam unknown-member There is no member \"nam\" here. Did you mean \"name\"?",
            "/a~1b~0c unknown-member There is no member \"a/b~c\" here."
                + " Known are: name, size, parts, notes.",
            "/parts/0/name missing-member The member \"name\" is required.",
            "/parts/0/ unknown-member There is no member \"\" here."
                + " Known are: name, size, parts, notes.");
  }

  @Test
  void a_member_that_is_given_again_is_told_once_and_the_last_one_counts() {
    assertThat(
            faults(
                """
                {"name": "a", "notes": {"x": "1", "x": 2, "x": 3, "y": ""}, "size": "tiny",
                 "parts": [{"name": 1, "name": "b", "name": 2}, {"name": "c", "size": "", "name": ""}],
                 "name": "b", "size": "large", "nope": 1, "nope": 2}\
                """))
        .containsExactly(
            "/notes/x duplicate-member This member is given more than once.",
            "/notes/x wrong-type This must be a string, not a number.",
            "/parts/0/name duplicate-member This member is given more than once.",
            "/parts/0/name wrong-type This must be a string, not a number.",
            "/parts/1/size unknown-size There is no size \"\" here. Known are: large, small.",
            "/parts/1/name duplicate-member This member is given more than once.",
            "/name duplicate-member This member is given more than once.",
            "/size duplicate-member This member is given more than once.",
            "/nope duplicate-member This member is given more than once.",
            "/nope unknown-member There is no member \"nope\" here."
                + " Known are: name, size, parts, notes.");
  }

  @Test
  void faults_come_in_the_order_of_the_document_however_it_is_read() {
    assertThat(
            faults(
                "{\"parts\": [{\"size\": 1}, 2], \"notes\": {\"a\": 1}, \"size\": 1, \"name\": 1}"))
        .containsExactly(
            "/parts/0/name missing-member The member \"name\" is required.",
            "/parts/0/size wrong-type This must be a string, not a number.",
            "/parts/1 wrong-type This must be an object, not a number.",
            "/notes/a wrong-type This must be a string, not a number.",
            "/size wrong-type This must be a string, not a number.",
            "/name wrong-type This must be a string, not a number.");
  }

  @Test
  void a_word_is_told_with_the_nearest_or_with_all_and_never_at_length() {
    assertThat(faults("{\"name\": \"\", \"size\": \"larg\"}"))
        .containsExactly(
            "/size unknown-size There is no size \"larg\" here. Did you mean \"large\"?");
    assertThat(faults("{\"name\": \"\", \"size\": \"%s\"}".formatted("😀".repeat(81))))
        .containsExactly(
            "/size unknown-size There is no size \"%s…\" here. Known are: large, small."
                .formatted("😀".repeat(80)));
    assertThat(JsonValue.quoted("b".repeat(80))).isEqualTo('"' + "b".repeat(80) + '"');
  }

  @Test
  void a_member_is_sound_until_a_fault_is_found_in_it() {
    var problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                JsonBody.of(bytes("{\"a\": 1, \"b\": null, \"c\": 1, \"c\": 2, \"e\": \"\"}"))
                    .read(
                        root -> {
                          var object = root.object(List.of("a", "b", "c", "d"));
                          assertThat(object.isSound("a")).isTrue();
                          object.optional("a").ifPresent(JsonValue::items);
                          object.optional("b");
                          object.required("d");
                          for (var name : List.of("a", "b", "c", "d", "e")) {
                            assertThat(object.isSound(name)).as(name).isFalse();
                          }
                          assertThat(object.isSound("f")).isTrue();
                          return () -> "never made";
                        }));
    assertThat(problem.faults()).hasSize(5);
  }

  @Test
  void of_thousands_of_faults_only_those_are_worded_that_are_told() {
    var body =
        IntStream.range(0, 10_000)
            .mapToObj("\"name%d\": 1"::formatted)
            .collect(Collectors.joining(", ", "{", "}"));
    var known = new AskedWords("name", "size");

    var problem =
        catchThrowableOfType(
            Problem.class,
            () -> JsonBody.of(bytes(body)).read(root -> root.object(known)::toString));
    var told = new String(ProblemJson.render(problem, "/", ""), StandardCharsets.UTF_8);

    assertThat(told)
        .contains(
            "There are 10000 errors, the first 50 are listed below.",
            "\"errorCount\":10000",
            "/name49\",\"code\":\"unknown-member\","
                + "\"detail\":\"There is no member \\\"name49\\\" here. Did you mean \\\"name\\\"?\"")
        .doesNotContain("/name50\"");
    assertThat(known.asked).isEqualTo(50);
  }

  /** Words that count how often the nearest among them is looked for. */
  private static final class AskedWords extends AbstractList<String> {
    private final List<String> words;
    private int asked;

    AskedWords(String... words) {
      this.words = List.of(words);
    }

    @Override
    public Iterator<String> iterator() {
      asked++;
      return words.iterator();
    }

    @Override
    public boolean contains(Object word) {
      return words.contains(word);
    }

    @Override
    public String get(int index) {
      return words.get(index);
    }

    @Override
    public int size() {
      return words.size();
    }
  }

  private static String read(String body) {
    return JsonBody.of(bytes(body)).read(JsonBodyTest::thing);
  }

  /** Reads in another order than that of most documents. */
  private static Supplier<String> thing(JsonValue value) {
    var thing = value.object(MEMBERS);
    var notes =
        thing.optional("notes").map(JsonValue::members).orElse(Map.of()).entrySet().stream()
            .map(it -> it.getValue().text().map(text -> it.getKey() + "=" + text))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", ", "{", "}"));
    var size =
        thing.optional("size").flatMap(it -> it.oneOf("size", Map.of("small", 1, "large", 2)));
    var name = thing.required("name").flatMap(JsonValue::text);
    var parts =
        thing.optional("parts").map(JsonValue::items).orElse(List.of()).stream()
            .map(JsonBodyTest::thing)
            .toList();
    return () ->
        "%s %d %s %s"
            .formatted(
                name.orElseThrow(),
                size.orElse(0),
                notes,
                parts.stream().map(Supplier::get).toList());
  }

  private static List<String> faults(String body) {
    var problem = catchThrowableOfType(Problem.class, () -> read(body));
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_BODY);
    return problem.faults().stream()
        .map(it -> it.name() + " " + it.code() + " " + it.detail())
        .toList();
  }
}

package dev.stepwell.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed finds something, nothing, or is refused; and none of it takes long. */
class BadSearchesTest {

  @ParameterizedTest
  @MethodSource("unusable")
  void what_has_no_letter_and_no_digit_or_is_too_long_is_refused(String text) {
    assertThatThrownBy(() -> new SearchText(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "q is what is sought: 1 to 200 characters, and a letter or a digit among them.");
  }

  static Stream<String> unusable() {
    return Stream.of(
        "",
        " ",
        "\t\n",
        "...",
        "* ~ ^ \" \\ /",
        "\u0000\u0001",
        "\u202e\u200f",
        "😀",
        "a".repeat(201),
        "\uD840\uDC00".repeat(201),
        "leg ".repeat(2500));
  }

  @Test
  void what_takes_two_chars_in_java_is_one_character_all_the_same() {
    String longest = "\uD840\uDC00".repeat(200);

    assertThat(new SearchText(longest).text()).isEqualTo(longest);
  }

  @ParameterizedTest
  @CsvSource({
    "'sciatica AND NOT sciatica', condition sciatica",
    "'+sciatica -disc', condition sciatica",
    "'\"slipped disc\"~3', condition herniated-disc",
    "'name:sciatica', condition sciatica",
    "'sciatica^1000', condition sciatica",
    "'(sciatica', condition sciatica",
    "'[sciatica TO spondylosis]', condition spondylosis",
    "'sciatica\\', condition sciatica",
    "'sciatica/', condition sciatica",
    "'<b>sciatica</b>', condition sciatica",
    "'\u202esciatica\u202c', condition sciatica",
  })
  void no_character_is_an_operator(String text, String first) {
    assertThat(Searching.found(text)).startsWith(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "?", "~", "sc*", "s?iatica", "*:*"})
  void no_character_is_a_wildcard(String pattern) {
    String plain = pattern.replaceAll("[*?~:]", " ");

    assertThat(Searching.found("x" + pattern)).isEqualTo(Searching.found("x" + plain));
  }

  @ParameterizedTest
  @ValueSource(strings = {"مرحبا", "שלום", "坐骨神经痛", "qqqqqqq", "zzzzzzzzzzzzzzzz", "0000000000"})
  void words_that_the_catalog_does_not_know_find_nothing(String text) {
    assertThat(Searching.search(text)).isEqualTo(Found.nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"saddle\u0301 numbness", "sad\u00addle numbness", "numb\u200b sad\u200bdle"})
  void marks_and_what_nobody_sees_hide_no_emergency(String text) {
    assertThat(Searching.search(text).hits().get(0).key().key()).isEqualTo("cauda-equina");
  }

  @Test
  void one_letter_finds_names_that_begin_with_it() {
    assertThat(Searching.search("s").hits())
        .isNotEmpty()
        .allSatisfy(
            hit -> assertThat(hit.name() + " " + hit.snippet().text()).containsIgnoringCase("s"));
    assertThat(Searching.found("s")).contains("condition sciatica", "condition spondylosis");
  }

  @Test
  void only_the_first_words_are_looked_at() {
    String many = "leg ".repeat(Sought.MOST_WORDS);

    assertThat(Searching.found(many + "sciatica")).isEqualTo(Searching.found(many));
  }

  @Test
  void two_thousand_texts_of_any_characters_are_answered_and_soon() {
    long seed = System.nanoTime();
    Random random = new Random(seed);

    Searching.search("leg"); // The index is made once.
    Duration begun = worked();
    Duration before = begun;
    Duration longest = Duration.ZERO;
    String slowest = "";

    for (int i = 0; i < 2000; i++) {
      String text = "a" + any(random);
      Found found = Searching.search(text);
      assertThat(found.hits()).as("seed %d: %s", seed, text).hasSizeLessThanOrEqualTo(20);
      assertThat(found.total()).isGreaterThanOrEqualTo(found.hits().size());
      Duration now = worked();
      if (now.minus(before).compareTo(longest) > 0) {
        longest = now.minus(before);
        slowest = text;
      }
      before = now;
    }

    assertThat(worked().minus(begun)).as("seed %d", seed).isLessThan(Duration.ofSeconds(30));
    assertThat(longest).as("seed %d: %s", seed, slowest).isLessThan(Duration.ofSeconds(2));
  }

  /** How long this thread has had a processor for itself: not what it waited for one. */
  private static Duration worked() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  private static String any(Random random) {
    String alphabet = " aeilnorstcdpm.-*~\"\\/<>&'09\u0000\u202eé漢ع\ud83d";
    return random
        .ints(random.nextInt(199), 0, alphabet.length())
        .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
        .collect(Collectors.joining());
  }
}

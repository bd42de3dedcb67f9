package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.problem.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Valid request lines with random slips in them. The seed is printed; {@code -Dseed} repeats it.
 */
@QuarkusTest
@TestProfile(OneRelease.class)
class RequestMutationTest {

  private static final int REQUESTS = 2_000;
  private static final int MOST_SLIPS = 4;

  /** What a slip puts in. No blanks and no controls: with those it is not a request line. */
  private static final List<String> PARTS =
      List.of(
          "%",
          "%00",
          "%0a",
          "%20",
          "%2F",
          "%2e",
          "%C3%A9",
          "%FF",
          "%E2%82",
          "+",
          "&",
          "=",
          ";",
          "?",
          "#",
          "/",
          "//",
          "..",
          "/../",
          "/./",
          "\\",
          "\"",
          "<",
          "{",
          "|",
          "^",
          "~",
          "*",
          "é",
          "\u00ff",
          "0",
          "-1",
          "999999999",
          "2147483648",
          "limit=0",
          "&limit=7",
          "&cursor=MSB4IHk",
          "&release=1",
          "&release=2",
          "&asOf=2026-11-22T12:00:00Z",
          "&q=",
          "&q=disc",
          "release=",
          "sciatica",
          "pathway",
          "null",
          "&code=M",
          "&surgical=true",
          "&surgical",
          "a=b&a=b");

  private static final List<String> METHODS =
      List.of("HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO", "get");

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2}) ");

  @Test
  void whatever_is_asked_is_answered_or_is_a_problem_and_never_breaks_the_service() {
    List<String> valid = List.copyOf(Walk.all().keySet());
    List<String> queries =
        List.of("?category=spinal&limit=2", "?q=disc", "?code=M48.062", "?release=1", "?limit=200");
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("RequestMutationTest: -Dseed=" + seed);
    Random random = new Random(seed);

    for (int i = 0; i < REQUESTS; i++) {
      String path = valid.get(random.nextInt(valid.size()));
      String query = path.contains("?") || random.nextBoolean() ? "" : one(queries, random);
      String target = mutated(path + query, random);
      String method = random.nextInt(8) == 0 ? one(METHODS, random) : "GET";
      assertThatIsAnswered(method, target, "request " + i + " of seed " + seed);
    }
  }

  private static void assertThatIsAnswered(String method, String target, String which) {
    String answer =
        Wire.exchange(method + " " + target + " HTTP/1.1", "Host: a", "Connection: close");

    Matcher status = STATUS.matcher(answer);
    assertThat(status.lookingAt()).as("%s: %s %s: %s", which, method, target, answer).isTrue();
    assertThat(status.group(1)).as("%s: %s %s", which, method, target).matches("[234]..");
    if (answer.contains("\r\nContent-Type: text/html")) { // a slip can lead to a page for people
      assertThat(target)
          .as("%s: %s %s", which, method, target)
          .doesNotStartWith("/api/")
          .doesNotStartWith("/q/");
    } else if (status.group(1).startsWith("4")) {
      assertThat(answer)
          .as("%s: %s %s", which, method, target)
          .containsIgnoringCase("\r\ncontent-type: application/problem+json\r\n");
      if (!method.equals("HEAD")) {
        assertThat(answer)
            .as("%s: %s %s", which, method, target)
            .contains("\"status\":" + status.group(1) + ",", "\"detail\":\"", "\"traceId\":\"");
      }
    }
  }

  private static String mutated(String target, Random random) {
    StringBuilder text = new StringBuilder(target);
    for (int slips = 1 + random.nextInt(MOST_SLIPS); slips > 0; slips--) {
      int at = 1 + random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.insert(at, one(PARTS, random));
        case 1 -> text.insert(at, (char) ('!' + random.nextInt('~' - '!')));
        case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
        case 3 -> text.insert(at, text.substring(random.nextInt(at), at));
        default -> text.append(one(PARTS, random));
      }
    }
    return text.toString();
  }

  private static String one(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}

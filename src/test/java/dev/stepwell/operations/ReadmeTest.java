package dev.stepwell.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.api.OneRelease;
import dev.stepwell.operations.Readme.Example;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what the service answers. */
@QuarkusTest
@TestProfile(OneRelease.class)
class ReadmeTest {

  private static final String CUT_OUT = "…";

  private final Readme readme = Readme.read();
  private final Map<String, String> savedTags = new HashMap<>();

  @Test
  void every_example_is_answered_as_printed() {
    assertThat(readme.examples()).hasSizeGreaterThanOrEqualTo(5);

    readme.examples().forEach(this::assertIsAnsweredAsPrinted);
  }

  @Test
  void every_address_leads_somewhere() {
    assertThat(readme.addresses())
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(address -> assertThat(given().get(path(address)).statusCode()).isEqualTo(200));
  }

  @Test
  void the_start_command_is_spelled_alike_wherever_it_stands() throws IOException {
    String command = readme.commands().get(0);

    assertThat(command).startsWith("mvn ").endsWith("quarkus-run.jar");
    assertThat(Files.readString(Path.of("CONTRIBUTING.md"))).contains("`" + command + "`");
    assertThat(Files.readString(Path.of("Makefile"))).contains("\t" + command + "\n");
  }

  private void assertIsAnsweredAsPrinted(Example example) {
    Response answer = send(example.command());
    if (example.command().contains("-i")) {
      String head = answer.statusLine() + "\n" + head(answer);
      assertThat(head.lines())
          .as("the head of the answer to %s", example.command())
          .containsAll(example.printed().stream().filter(it -> !it.equals(CUT_OUT)).toList());
    } else {
      assertHasInOrder(answer.asString(), String.join("", example.printed()));
    }
  }

  /** Each part between what was cut out is there, the first at the start, the last at the end. */
  private static void assertHasInOrder(String answer, String printed) {
    List<String> parts = List.of(printed.split(CUT_OUT, -1));
    int end = 0;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      int begin = i < parts.size() - 1 ? answer.indexOf(part, end) : answer.lastIndexOf(part);
      assertThat(begin)
          .as("where the README's%n%s%nis in%n%s", part, answer)
          .isGreaterThanOrEqualTo(end);
      end = begin + part.length();
    }
    assertThat(answer).startsWith(parts.get(0)).hasSize(end);
  }

  private static String head(Response answer) {
    return answer.headers().asList().stream()
        .map(header -> header.getName() + ": " + header.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Sends what curl would send. */
  private Response send(List<String> command) {
    assertThat(command).first().isEqualTo("curl");
    RequestSpecification request = given().urlEncodingEnabled(false).redirects().follow(false);
    String method = "GET";
    String address = "";
    String tagFile = "";
    for (Iterator<String> words = command.listIterator(1); words.hasNext(); ) {
      String word = words.next();
      switch (word) {
        case "-i", "-s" -> {}
        case "-o" -> words.next();
        case "-H" -> {
          String[] header = words.next().split(": ", 2);
          request.header(header[0], header[1]);
        }
        case "-d", "--json" -> {
          request.contentType("application/json").body(words.next());
          method = "POST";
        }
        case "--etag-save" -> tagFile = words.next();
        case "--etag-compare" -> request.header("If-None-Match", savedTags.get(words.next()));
        default -> {
          assertThat(word).as("an address, or an option that is known here").startsWith("http");
          address = word;
        }
      }
    }
    Response answer = request.request(method, path(address));
    savedTags.put(tagFile, answer.header("ETag"));
    return answer;
  }

  private static String path(String address) {
    return address.substring(Readme.SERVICE.length());
  }
}

package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one process, one question after the other, and keeps what was answered. */
final class ReleaseReader implements Callable<List<ReleaseReader.Seen>> {

  private static final Pattern MARK = Pattern.compile("mark-[0-9]+");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What is read, of which every release of the drill changes several entries.
   *
   * @param path where
   * @param history what is sent; empty where nothing is
   * @param atLeast how many marks an answer has
   */
  record Question(String path, String history, int atLeast) {

    /** The same, of one release. */
    Question of(int release) {
      return new Question(path + "?release=" + release, history, atLeast);
    }
  }

  /**
   * What was answered.
   *
   * @param question to what
   * @param release of which release, by the header
   * @param marks the marks in it: one, if all of it is of one release
   * @param body the whole of it
   */
  record Seen(Question question, int release, Set<String> marks, String body) {}

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final StepwellProcess process;
  private final List<Question> questions;
  private final AtomicBoolean finished;

  ReleaseReader(StepwellProcess process, List<Question> questions, AtomicBoolean finished) {
    this.process = process;
    this.questions = questions;
    this.finished = finished;
  }

  /** Reads until that is finished. Of equal answers it gives the first. */
  @Override
  public List<Seen> call() throws IOException, InterruptedException {
    Map<Question, Seen> last = new HashMap<>();
    List<Seen> all = new ArrayList<>();
    int newest = 0;
    while (!finished.get()) {
      for (Question question : questions) {
        Seen seen = read(process, client, question);
        assertThat(seen.release())
            .as("%s, after release %d was read there", question, newest)
            .isGreaterThanOrEqualTo(newest);
        newest = seen.release();
        if (!seen.equals(last.put(question, seen))) {
          all.add(seen);
        }
      }
    }
    return all;
  }

  /** The answer to one question. */
  static Seen read(StepwellProcess process, HttpClient client, Question question)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(process.uri(question.path()));
    if (!question.history().isEmpty()) {
      request
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(question.history()));
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String body = answer.body();
    List<String> marks = MARK.matcher(body).results().map(MatchResult::group).toList();
    assertThat(marks).as(body).hasSizeGreaterThanOrEqualTo(question.atLeast());
    return new Seen(
        question,
        Integer.parseInt(answer.headers().firstValue("Catalog-Release").orElseThrow()),
        marks.stream().collect(Collectors.toUnmodifiableSet()),
        body);
  }

  /** A member of an answer; empty if it has none of that name. */
  static String member(Seen seen, String name) throws IOException {
    JsonNode member = JSON.readTree(seen.body()).path(name);
    return member.asText();
  }
}

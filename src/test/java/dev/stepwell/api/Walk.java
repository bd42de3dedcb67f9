package dev.stepwell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Every read that a client can find by following links from the entry point. */
final class Walk {

  static final String START = "/api/v1";

  private final Map<String, Reply> found = new LinkedHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final String query;

  private Walk(String query) {
    this.query = query;
  }

  /** Every read of the current release, by its path, in the order in which it was found. */
  static Map<String, Reply> all() {
    return with("");
  }

  /** The same with a query, such as {@code release=1}, added to every link that has it not. */
  static Map<String, Reply> with(String query) {
    Walk walk = new Walk(query);
    walk.open.add(START);
    while (!walk.open.isEmpty()) {
      walk.read(walk.open.remove());
    }
    return walk.found;
  }

  private void read(String path) {
    boolean isRead = path.startsWith(START) && !path.endsWith("/evaluations") && isPublic(path);
    if (found.containsKey(path) || !isRead || isOfAnotherRelease(path)) {
      return;
    }
    Reply reply = Ask.get(withQuery(path));
    assertThat(reply.status()).as(path).isEqualTo(200);
    found.put(path, reply);
    follow(reply.json());
  }

  /**
   * What editors and operators read is for them alone, the news have no end, and a search needs a
   * question.
   */
  private static boolean isPublic(String path) {
    return Stream.of("/change-requests", "/export", "/audit", "/releases/stream", "/search")
        .noneMatch(path::endsWith);
  }

  /** Whether it reads another release than the one of the walk, or compares with one. */
  private boolean isOfAnotherRelease(String path) {
    boolean chosen = path.contains("release=") && (query.isEmpty() || !path.contains(query));
    return chosen || path.contains("/diff");
  }

  private String withQuery(String path) {
    if (query.isEmpty() || path.contains(query)) {
      return path;
    }
    return path + (path.contains("?") ? "&" : "?") + query;
  }

  private void follow(JsonNode json) {
    json.findValues("links").forEach(links -> links.forEach(link -> open.add(link.asText())));
    json.findValues("next").stream()
        .filter(JsonNode::isTextual)
        .forEach(it -> open.add(it.asText()));
  }
}

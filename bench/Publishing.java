import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.content.BuiltInContent;
import dev.stepwell.content.Documents;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** The client of bench/following and bench/publication: publishes over HTTP, and takes the time. */
public final class Publishing {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Catalog CATALOG = BuiltInContent.catalog();

  /** What is published in turns: a change of one entry, which others name more or less often. */
  private static final Map<EntryType, String> CHANGED = new LinkedHashMap<>();

  static {
    CHANGED.put(EntryType.CONDITION, "tendonitis");
    CHANGED.put(EntryType.PATHWAY, "tendonitis");
    CHANGED.put(EntryType.TREATMENT, "self-care");
  }

  private static final int WARM_UP = 60;
  private static final int BOTH_WARM = 300;

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "follow" -> follow(new Service(arguments[1]), new Service(arguments[2]), Integer.parseInt(arguments[3]));
      case "scale" ->
          scale(
              new Service(arguments[1]),
              new Service(arguments[2]),
              Integer.parseInt(arguments[3]),
              Integer.parseInt(arguments[4]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** A running service in the profile dev. */
  private static final class Service {
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private String anna = "";
    private String ben = "";

    Service(String address) throws Exception {
      this.address = address;
      renewTokens();
    }

    void renewTokens() throws Exception {
      anna = "Bearer " + post("/dev/tokens?name=anna&role=editor", "", "none").body();
      ben = "Bearer " + post("/dev/tokens?name=ben&role=reviewer", "", "none").body();
    }

    /** Nanoseconds of each request on the way from a proposal to a release. */
    record Times(long create, long submit, long approve) {}

    Times publish(String body) throws Exception {
      long start = System.nanoTime();
      String path = post("/api/v1/change-requests", body, anna).headers().firstValue("Location").orElseThrow();
      long created = System.nanoTime();
      post(path + "/submit", "", anna);
      long submitted = System.nanoTime();
      post(path + "/approve", "", ben);
      return new Times(created - start, submitted - created, System.nanoTime() - submitted);
    }

    String submit(String body) throws Exception {
      String path = post("/api/v1/change-requests", body, anna).headers().firstValue("Location").orElseThrow();
      post(path + "/submit", "", anna);
      return path;
    }

    void approve(String path) throws Exception {
      post(path + "/approve", "", ben);
    }

    int release() throws Exception {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/conditions/tendonitis")).build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return Integer.parseInt(answer.headers().firstValue("Catalog-Release").orElseThrow());
    }

    int conditions() throws Exception {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/conditions?limit=1")).build();
      return JSON.readTree(client.send(request, BodyHandlers.ofString()).body()).get("total").intValue();
    }

    private HttpResponse<String> post(String path, String body, String token) throws Exception {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + path))
              .header("Content-Type", "application/json")
              .header("Authorization", token)
              .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
              .build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(path + ": " + answer.body());
      }
      return answer;
    }
  }

  /** Publishes on one replica, and looks at the other until it has the release. */
  private static void follow(Service one, Service other, int number) throws Exception {
    long[] sent = new long[number];
    long[] answered = new long[number];
    long[] approval = new long[number];
    for (int i = -WARM_UP; i < number; i++) {
      int before = other.release();
      String path = one.submit(change(EntryType.CONDITION, WARM_UP + i));
      AtomicBoolean given = new AtomicBoolean();
      CompletableFuture<Long> seen = new CompletableFuture<>();
      Thread looking = new Thread(() -> look(other, before, given, seen));
      looking.start();
      long start = System.nanoTime();
      one.approve(path);
      long done = System.nanoTime();
      long there = seen.join();
      if (i >= 0) {
        sent[i] = there - start;
        answered[i] = Math.max(0, there - done);
        approval[i] = done - start;
      }
    }
    report("approval sent, visible on the other", sent);
    report("approval answered, visible on the other", answered);
    report("approval sent, answered", approval);
  }

  private static void look(Service service, int before, AtomicBoolean given, CompletableFuture<Long> seen) {
    try {
      while (service.release() == before) {
        Thread.sleep(0, 200_000);
      }
      seen.complete(System.nanoTime());
    } catch (Exception e) {
      seen.completeExceptionally(e);
    }
  }

  /** Fills one of two services, and publishes the same on both in turns. */
  private static void scale(Service small, Service large, int conditions, int number) throws Exception {
    fill(large, conditions);
    System.out.printf("%d and %d conditions%n", small.conditions(), large.conditions());
    small.renewTokens();
    large.renewTokens();
    // Filling has warmed one of them; now both are.
    for (int i = 0; i < BOTH_WARM; i++) {
      String body = change(EntryType.CONDITION, -1 - i);
      small.publish(body);
      large.publish(body);
    }
    for (EntryType type : CHANGED.keySet()) {
      List<Service.Times> ofSmall = new ArrayList<>();
      List<Service.Times> ofLarge = new ArrayList<>();
      for (int i = -WARM_UP; i < number; i++) {
        String body = change(type, WARM_UP + i);
        boolean smallFirst = i % 2 == 0;
        Service.Times first = (smallFirst ? small : large).publish(body);
        Service.Times second = (smallFirst ? large : small).publish(body);
        if (i >= 0) {
          ofSmall.add(smallFirst ? first : second);
          ofLarge.add(smallFirst ? second : first);
        }
      }
      compare(type, "approve", ofSmall.stream().mapToLong(Service.Times::approve), ofLarge.stream().mapToLong(Service.Times::approve));
      compare(type, "create", ofSmall.stream().mapToLong(Service.Times::create), ofLarge.stream().mapToLong(Service.Times::create));
      compare(type, "submit", ofSmall.stream().mapToLong(Service.Times::submit), ofLarge.stream().mapToLong(Service.Times::submit));
    }
  }

  /** Copies of a condition and its pathway, a few hundred in a release. */
  private static void fill(Service service, int conditions) throws Exception {
    ObjectNode links = proposal("Links by category");
    for (String treatment : List.of("self-care", "physical-therapy", "medication-management")) {
      ObjectNode entry = document(EntryType.TREATMENT, treatment);
      ArrayNode all = (ArrayNode) entry.get("links");
      ObjectNode link = all.get(0).deepCopy();
      link.remove("condition");
      link.put("category", "musculoskeletal");
      all.add(link);
      add(links, EntryType.TREATMENT, treatment, entry);
    }
    service.publish(links.toString());
    long start = System.nanoTime();
    for (int next = service.conditions(); next < conditions; ) {
      ObjectNode proposal = proposal("More conditions, from " + next);
      for (int i = 0; i < 150 && next < conditions; i++, next++) {
        String slug = "tendonitis-%05d".formatted(next);
        ObjectNode condition = document(EntryType.CONDITION, "tendonitis");
        condition.put("slug", slug).put("name", "Tendonitis %05d".formatted(next));
        condition.putArray("aliases");
        ArrayNode codings = (ArrayNode) condition.get("codings");
        while (codings.size() > 3) {
          codings.remove(3);
        }
        add(proposal, EntryType.CONDITION, slug, condition);
        ObjectNode pathway = document(EntryType.PATHWAY, "tendonitis");
        pathway.put("condition", slug);
        add(proposal, EntryType.PATHWAY, slug, pathway);
      }
      service.publish(proposal.toString());
    }
    System.out.printf("filled in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
  }

  /** A proposal that changes words of one entry, and other words each time. */
  private static String change(EntryType type, int number) {
    ObjectNode proposal = proposal("Other words, %s %d".formatted(type, number));
    String key = CHANGED.get(type);
    ObjectNode entry = document(type, key);
    if (type == EntryType.PATHWAY) {
      ((ObjectNode) entry.at("/steps/0")).put("title", "Look for danger signs " + number);
    } else {
      entry.put("summary", "In other words " + number);
    }
    if (type == EntryType.TREATMENT) {
      ((ArrayNode) entry.get("links")).add(categoryLink(entry));
    }
    return add(proposal, type, key, entry).toString();
  }

  private static JsonNode categoryLink(ObjectNode treatment) {
    ObjectNode link = treatment.get("links").get(0).deepCopy();
    link.remove("condition");
    return link.put("category", "musculoskeletal");
  }

  private static ObjectNode proposal(String title) {
    ObjectNode proposal = JSON.createObjectNode().put("title", title).put("why", "A bench needs it.");
    proposal.putArray("changes");
    return proposal;
  }

  private static ObjectNode add(ObjectNode proposal, EntryType type, String key, JsonNode entry) {
    ((ArrayNode) proposal.get("changes"))
        .addObject()
        .put("operation", "put")
        .put("type", type.term())
        .put("slug", key)
        .set("entry", entry);
    return proposal;
  }

  private static ObjectNode document(EntryType type, String key) {
    return Documents.write(CATALOG.entries(type).get(key));
  }

  private static void compare(EntryType type, String step, java.util.stream.LongStream few, java.util.stream.LongStream many) {
    long[] small = few.sorted().toArray();
    long[] large = many.sorted().toArray();
    System.out.printf(
        "%-9s %-7s  few: p50 %6.2f ms, p99 %6.2f ms   many: p50 %6.2f ms, p99 %6.2f ms   ratio of p50 %.2f%n",
        type.term(), step, at(small, 50), at(small, 99), at(large, 50), at(large, 99), at(large, 50) / at(small, 50));
  }

  private static void report(String name, long[] nanoseconds) {
    Arrays.sort(nanoseconds);
    System.out.printf(
        "%-40s p50 %6.2f ms, p99 %6.2f ms, max %6.2f ms%n",
        name, at(nanoseconds, 50), at(nanoseconds, 99), at(nanoseconds, 100));
  }

  private static double at(long[] sorted, int percent) {
    int rank = Math.max(1, (int) Math.ceil(sorted.length * percent / 100.0));
    return sorted[rank - 1] / 1e6;
  }
}

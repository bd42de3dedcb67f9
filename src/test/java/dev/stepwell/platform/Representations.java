package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stepwell.testing.Tokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that a process answers to GET, by the contract: of every entry, in every release. */
final class Representations {

  private static final Path CONTRACT = Path.of("openapi", "openapi.yaml");
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /** The answer to every request has another one. */
  private static final Pattern TRACE_OF_PROBLEM = Pattern.compile("\"traceId\":\"[0-9a-f]{32}\"");

  /** It has no end. */
  private static final String STREAM = "/api/v1/releases/stream";

  /** It is written to whenever somebody acts; its rows are compared by themselves. */
  private static final String AUDIT = "/api/v1/audit";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String anyone = Tokens.bearer("olga", "editor", "reviewer", "operator");
  private final SortedMap<String, String> answers = new TreeMap<>();
  private final StepwellProcess process;

  private Representations(StepwellProcess process) {
    this.process = process;
  }

  /** By address, the status, the headers that last, and the body byte for byte. */
  static SortedMap<String, String> of(StepwellProcess process, int releases) throws Exception {
    Representations all = new Representations(process);
    JsonNode paths = new ObjectMapper(new YAMLFactory()).readTree(CONTRACT.toFile()).get("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      JsonNode get = path.getValue().path("get");
      if (!get.isMissingNode() && !path.getKey().equals(STREAM) && !path.getKey().equals(AUDIT)) {
        for (String address : all.addresses(path.getKey(), releases)) {
          all.read(address);
          for (int release = 1; release <= releases; release++) {
            for (String parameter : parameters(get)) {
              all.read(address + "?" + parameter + "=" + release);
            }
          }
        }
      }
    }
    return all.answers;
  }

  /** Those that choose a release. */
  private static List<String> parameters(JsonNode get) {
    List<String> names = get.path("parameters").findValuesAsText("name");
    return names.stream().filter(List.of("release", "from", "since")::contains).toList();
  }

  /** A path with every entry of its list, as it was in any release, in place of the variable. */
  private List<String> addresses(String path, int releases) throws Exception {
    Matcher variable = VARIABLE.matcher(path);
    if (!variable.find()) {
      return List.of(path);
    }
    String list = path.substring(0, variable.start() - 1);
    List<String> addresses = new ArrayList<>();
    for (int release = 1; release <= releases; release++) {
      String member = variable.group(1);
      boolean ofRelease = !list.endsWith("/releases") && !list.endsWith("/change-requests");
      JsonNode items = items(list + "?limit=200" + (ofRelease ? "&release=" + release : ""));
      items.forEach(item -> addresses.add(variable.replaceFirst(item.required(member).asText())));
    }
    assertThat(addresses).as(path).isNotEmpty();
    return addresses.stream().distinct().toList();
  }

  private JsonNode items(String address) throws Exception {
    HttpResponse<byte[]> answer = send(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    JsonNode list = new ObjectMapper().readTree(answer.body());
    assertThat(list.path("next").isMissingNode() || list.path("next").isNull()).isTrue();
    return list.required("items");
  }

  private void read(String address) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(address);
    StringBuilder text = new StringBuilder().append(answer.statusCode()).append('\n');
    for (Map.Entry<String, List<String>> header :
        new TreeMap<>(answer.headers().map()).entrySet()) {
      if (!header.getKey().equals("date")) {
        text.append(header).append('\n');
      }
    }
    String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
    answers.put(address, text.append(TRACE_OF_PROBLEM.matcher(body).replaceAll("")).toString());
  }

  private HttpResponse<byte[]> send(String address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(process.uri(address)).header("Authorization", anyone).build(),
        BodyHandlers.ofByteArray());
  }
}

package dev.stepwell.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What the packaged application answers when its contract is the first that is asked for. */
class ServedContractIT {

  private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");
  private static final List<String> FORMS = List.of("/q/openapi.yaml", "/q/openapi.json");

  /** An event loop that is held for so long says so. */
  private static final Map<String, String> WATCHED =
      Map.of(
          "QUARKUS_VERTX_MAX_EVENT_LOOP_EXECUTE_TIME", "50MS",
          "QUARKUS_VERTX_WARNING_EXCEPTION_TIME", "50MS");

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void theContractIsWrittenWhenItIsFirstAskedForAndHoldsNobodyElse(TestInfo test) throws Exception {
    try (StepwellProcess stepwell =
        StepwellProcess.start(
                StepwellProcess.PACKAGED, StepwellProcess.emptyDirectory(test), WATCHED)
            .ready()) {

      List<CompletableFuture<HttpResponse<String>>> asked =
          IntStream.range(0, 8)
              .mapToObj(i -> stepwell.uri(FORMS.get(i % FORMS.size())))
              .map(HttpRequest::newBuilder)
              .map(it -> client.sendAsync(it.build(), BodyHandlers.ofString()))
              .toList();

      String committed = Files.readString(COMMITTED);
      JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(committed);
      for (int i = 0; i < asked.size(); i += FORMS.size()) {
        assertThat(body(asked.get(i))).isEqualTo(committed);
        assertThat(new ObjectMapper().readTree(body(asked.get(i + 1)))).isEqualTo(document);
      }
      assertThat(stepwell.output())
          .as("an event loop wrote it")
          .doesNotContain("ServedContract", "SmallRyeOpenAPI");
    }
  }

  /** A copy for each was more than the heap had room for. */
  @Test
  void manyWhoAskAtOnceAllGetIt(TestInfo test) throws Exception {
    String memory = "-Xmx128m -XX:+ExitOnOutOfMemoryError";
    try (StepwellProcess stepwell =
        StepwellProcess.start(
                StepwellProcess.PACKAGED,
                StepwellProcess.emptyDirectory(test),
                Map.of("JAVA_TOOL_OPTIONS", memory))
            .ready()) {
      long whole = Files.size(COMMITTED);

      assertThat(readAtOnce(300, stepwell.port()))
          .allSatisfy(it -> assertThat(it).isGreaterThan(whole));
    }
  }

  /** How many bytes each of so many clients is answered, who all read whenever they can. */
  private static List<Long> readAtOnce(int clients, int port) throws IOException {
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < clients; i++) {
        var client = SocketChannel.open(new InetSocketAddress("localhost", port));
        client.write(
            ByteBuffer.wrap(
                "GET /q/openapi HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(UTF_8)));
        client.configureBlocking(false).register(selector, SelectionKey.OP_READ, 0L);
      }
      List<Long> read = new ArrayList<>();
      ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 18);
      while (read.size() < clients) {
        int ready =
            selector.select(
                key -> {
                  long more = read(key, bytes.clear());
                  if (more < 0) {
                    read.add((Long) key.attachment());
                    key.cancel();
                  } else {
                    key.attach((Long) key.attachment() + more);
                  }
                },
                60_000);
        assertThat(ready).as("who got something within a minute").isPositive();
      }
      return read;
    }
  }

  /** How many; less than none at the end. */
  private static long read(SelectionKey key, ByteBuffer bytes) {
    try {
      return ((SocketChannel) key.channel()).read(bytes);
    } catch (IOException e) {
      return -1;
    }
  }

  private static String body(CompletableFuture<HttpResponse<String>> asked) {
    HttpResponse<String> answer = asked.join();
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}

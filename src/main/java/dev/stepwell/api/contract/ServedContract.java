package dev.stepwell.api.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConfigHelper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document, of what the build found, written when somebody first asks for it. The
 * framework would write it at every start, which costs more than anything else there.
 */
@Singleton
@Alternative
@Priority(1)
public class ServedContract extends OpenApiDocumentService {

  /** Behind all that may refuse a request, and before the framework. */
  private static final int BEFORE_THE_FRAMEWORK = -6_900;

  private static final String DOCUMENT = "/q/openapi";
  private static final List<String> DOCUMENTS =
      List.of(DOCUMENT, DOCUMENT + ".json", DOCUMENT + ".yaml", DOCUMENT + ".yml");

  private static final String OF_THE_BUILD = OpenApiConstants.BASE_NAME + ".JSON";

  private final Config config;
  private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private volatile Map<Format, byte[]> written = Map.of();

  ServedContract(Config config) {
    this.config = config;
  }

  @PostConstruct
  void hideDocument() {
    // What the framework does not find at start it does not write. Dev mode sets a loader of its
    // own.
    if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
      OpenApiConstants.classLoader = new WithoutDocument(loader);
    }
  }

  /**
   * Answers as the framework would, which writes on an event loop, and copies the document for each
   * who asks: of 150 at once a heap of 128 MiB was full.
   */
  void install(@Observes Router router, Vertx vertx) {
    DOCUMENTS.forEach(
        path ->
            router
                .get(path)
                .method(HttpMethod.HEAD)
                .order(BEFORE_THE_FRAMEWORK)
                .handler(context -> answer(context, vertx)));
  }

  private void answer(RoutingContext context, Vertx vertx) {
    if (written.isEmpty()) {
      vertx
          .executeBlocking(this::written, false)
          .onSuccess(any -> send(context))
          .onFailure(context::fail);
    } else {
      send(context);
    }
  }

  @SuppressWarnings("deprecation") // Vert.x 4 has no other way to send bytes that it does not copy.
  private void send(RoutingContext context) {
    Format format = format(context);
    byte[] document = getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format);
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, format.getMimeType() + ";charset=UTF-8")
        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(document.length))
        .end(Buffer.buffer(Unpooled.wrappedBuffer(document)));
  }

  /** By the path, else by what is accepted or asked for, else YAML. */
  private static Format format(RoutingContext context) {
    String path = context.normalizedPath();
    String accept = context.request().getHeader(HttpHeaders.ACCEPT);
    boolean asksForJson =
        (accept != null && accept.contains(Format.JSON.getMimeType()))
            || context.queryParam("format").stream()
                .limit(1)
                .anyMatch(Format.JSON.name()::equalsIgnoreCase);
    boolean isNamed = path.endsWith(".yaml") || path.endsWith(".yml");
    return path.endsWith(".json") || (asksForJson && !isNamed) ? Format.JSON : Format.YAML;
  }

  /** What the framework wrote at start: in dev mode the document, else nothing. */
  byte[] writtenAtStart(Format format) {
    return super.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format);
  }

  @Override
  public byte[] getDocument(String documentName, Format format) {
    return Objects.requireNonNull(written().get(format));
  }

  /** In both forms; whoever asks while it is written waits for that. */
  private Map<Format, byte[]> written() {
    return written.isEmpty() ? write() : written;
  }

  private synchronized Map<Format, byte[]> write() {
    if (written.isEmpty()) {
      byte[] writtenAtStart = writtenAtStart(Format.JSON);
      written = writtenAtStart.length > 0 ? ofTheStart(writtenAtStart) : ofTheBuild();
    }
    return written;
  }

  private Map<Format, byte[]> ofTheStart(byte[] json) {
    return Map.of(Format.JSON, json, Format.YAML, writtenAtStart(Format.YAML));
  }

  private Map<Format, byte[]> ofTheBuild() {
    SmallRyeOpenAPI document = document();
    return Map.of(
        Format.JSON, document.toJSON().getBytes(UTF_8),
        Format.YAML, document.toYAML().getBytes(UTF_8));
  }

  private SmallRyeOpenAPI document() {
    try (InputStream source = loader.getResourceAsStream(OF_THE_BUILD)) {
      return SmallRyeOpenAPI.builder()
          .withConfig(OpenApiConfigHelper.wrap(config, OpenApiConstants.DEFAULT_DOCUMENT_NAME))
          .withApplicationClassLoader(loader)
          .enableModelReader(false)
          .enableStandardStaticFiles(false)
          .enableAnnotationScan(false)
          .enableStandardFilter(false)
          .withCustomStaticFile(() -> source)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sees what its parent sees, except for the document. */
  private static final class WithoutDocument extends ClassLoader {

    WithoutDocument(ClassLoader parent) {
      super(parent);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      return name.equals(OF_THE_BUILD) ? null : super.getResourceAsStream(name);
    }
  }
}

package dev.stepwell.api.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConfigHelper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document, of what the build found, written when somebody first asks for it. The
 * framework would write it at every start, which costs more than anything else there.
 */
@Singleton
@Unremovable // looked up by the framework, injected nowhere
@Alternative
@Priority(1)
public class ServedContract extends OpenApiDocumentService {

  private static final String OF_THE_BUILD = OpenApiConstants.BASE_NAME + ".JSON";

  private final Config config;
  private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private final Map<Format, byte[]> written = new EnumMap<>(Format.class);

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

  /** What the framework wrote at start: in dev mode the document, else nothing. */
  byte[] writtenAtStart(String documentName, Format format) {
    return super.getDocument(documentName, format);
  }

  @Override
  public synchronized byte[] getDocument(String documentName, Format format) {
    byte[] writtenAtStart = writtenAtStart(documentName, format);
    if (writtenAtStart.length > 0) {
      return writtenAtStart;
    }
    return written.computeIfAbsent(format, it -> text(documentName, it).getBytes(UTF_8));
  }

  private String text(String documentName, Format format) {
    SmallRyeOpenAPI document = document(documentName);
    return format == Format.JSON ? document.toJSON() : document.toYAML();
  }

  private SmallRyeOpenAPI document(String documentName) {
    try (InputStream source = loader.getResourceAsStream(OF_THE_BUILD)) {
      return SmallRyeOpenAPI.builder()
          .withConfig(OpenApiConfigHelper.wrap(config, documentName))
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

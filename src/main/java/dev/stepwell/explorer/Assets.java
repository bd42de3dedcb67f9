package dev.stepwell.explorer;

import dev.stepwell.picture.Picture;
import dev.stepwell.problem.Problem;
import dev.stepwell.problem.TaggedBytes;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the pages refer to: style, script, icon. The name of each has a part of its digest in it, so
 * that it can be kept for ever.
 */
final class Assets {

  private Assets() {}

  private static final String UNCHANGING = "public, max-age=31536000, immutable";
  private static final int SHOWN_OF_DIGEST = 12;

  private static final Asset STYLE =
      Asset.read(
          "explorer.css", "text/css;charset=utf-8", Picture.STYLES, "base.css", "ladder.css");
  private static final Asset WHERE =
      Asset.read("where.css", STYLE.type().toString(), "", "where.css");
  private static final Asset CHANGES =
      Asset.read("changes.css", STYLE.type().toString(), "", "changes.css");
  private static final Asset SCRIPT =
      Asset.read("explorer.js", "text/javascript;charset=utf-8", "", "explorer.js");
  private static final Asset HTMX =
      Asset.read("htmx.js", SCRIPT.type().toString(), "", "htmx-2.0.4.min.js");
  private static final Asset ICON = Asset.read("icon.svg", "image/svg+xml", "", "icon.svg");

  private static final Map<String, Asset> ALL =
      Stream.of(STYLE, WHERE, CHANGES, SCRIPT, HTMX, ICON)
          .collect(Collectors.toMap(Asset::name, Function.identity()));

  /** One or more files, with the name under which they are served. */
  private record Asset(String name, MediaType type, TaggedBytes content) {

    static Asset read(String name, String type, String more, String... files) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (String file : files) {
        bytes.writeBytes(bytes(file));
      }
      bytes.writeBytes(more.getBytes(StandardCharsets.UTF_8));
      TaggedBytes content = TaggedBytes.of(bytes.toByteArray());
      String digest = content.digest().substring(0, SHOWN_OF_DIGEST);
      int dot = name.indexOf('.');
      return new Asset(
          name.substring(0, dot) + "-" + digest + name.substring(dot),
          MediaType.valueOf(type),
          content);
    }

    private static byte[] bytes(String file) {
      try (InputStream stream = Assets.class.getResourceAsStream(file)) {
        return Objects.requireNonNull(stream, file).readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String path() {
      return AssetResource.PATH + "/" + name;
    }
  }

  /** Where the pages find them. */
  record Places(
      String style, String where, String changes, String script, String htmx, String icon) {}

  static Places places() {
    return new Places(
        STYLE.path(), WHERE.path(), CHANGES.path(), SCRIPT.path(), HTMX.path(), ICON.path());
  }

  /** The file of a name, as an answer. */
  static Response answer(String name, HttpServerRequest request) {
    Asset asset =
        Optional.ofNullable(ALL.get(name))
            .orElseThrow(() -> Problem.notFound("The pages use no file of this name."));
    return asset
        .content()
        .answer(request, asset.type())
        .header("Cache-Control", UNCHANGING)
        .header("Vary", "Accept-Encoding")
        .build();
  }
}

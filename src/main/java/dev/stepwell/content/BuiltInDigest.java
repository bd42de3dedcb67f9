package dev.stepwell.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a build leaves about the built-in content: the digest of its catalog in the first line, then
 * a line for each file with the SHA-256 of its bytes and its path. As long as the files have those
 * bytes, the classes of that build make that catalog of them.
 */
public final class BuiltInDigest {

  static final String RESOURCE = "content/leg-pain.sha256";

  private BuiltInDigest() {}

  /**
   * Called by the build, once the classes are compiled.
   *
   * @param args the folder of the classes
   */
  public static void main(String... args) throws IOException {
    Files.writeString(Path.of(args[0], RESOURCE), text());
  }

  /** What is to be left about the content of this class path. */
  static String text() {
    List<String> lines = new ArrayList<>();
    lines.add(Documents.digest(BuiltInContent.catalog()));
    for (String path : BuiltInContent.paths()) {
      lines.add(CanonicalJson.sha256(BuiltInContent.resource(path).orElseThrow()) + " " + path);
    }
    return String.join("\n", lines) + "\n";
  }

  /**
   * The digest that the build left, if it left one, and all files are as it saw them.
   *
   * @param resources the bytes at a path, if there is something
   */
  static Optional<String> ofTheBuild(Function<String, Optional<byte[]>> resources) {
    return resources
        .apply(RESOURCE)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
        .filter(lines -> lines.size() > 1)
        .filter(lines -> lines.stream().skip(1).allMatch(line -> isSo(line, resources)))
        .flatMap(lines -> lines.stream().findFirst());
  }

  private static boolean isSo(String line, Function<String, Optional<byte[]>> resources) {
    String path = line.substring(line.indexOf(' ') + 1);
    return resources
        .apply(path)
        .filter(bytes -> line.equals(CanonicalJson.sha256(bytes) + " " + path))
        .isPresent();
  }
}

package dev.stepwell.operations.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Production with the patch that {@code k8s/README.md} gives for a restore. */
final class RestoreGuide {

  /** Its name among the overlays. */
  static final String RESTORED = "restored";

  private static final Pattern PATCH = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");

  private static final String KUSTOMIZATION =
      """
      apiVersion: kustomize.config.k8s.io/v1beta1
      kind: Kustomization
      resources:
        - ../../k8s/overlays/prod
      patches:
        - path: restore.yaml
      """;

  private RestoreGuide() {}

  /** Where kustomize finds it. */
  static Path directory() {
    List<String> patches =
        PATCH.matcher(Sources.text("k8s/README.md")).results().map(it -> it.group(1)).toList();
    if (patches.size() != 1) {
      throw new AssertionError("k8s/README.md has one patch, not " + patches.size());
    }
    try {
      Path directory = Files.createDirectories(Path.of("target", RESTORED));
      Files.writeString(directory.resolve("kustomization.yaml"), KUSTOMIZATION);
      Files.writeString(directory.resolve("restore.yaml"), patches.get(0));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.stepwell.operations.kubernetes;

import dev.stepwell.operations.Dockerfile;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the JVM takes fits into the memory that the container is given. */
final class Memory {

  private static final long MIB = 1024 * 1024;

  /**
   * What the JVM needs beside its heap: 160 MiB by native memory tracking, with JDK 25 on one
   * processor after 7,500 reads and evaluations, and a tenth more. Above all classes, code,
   * symbols.
   */
  private static final long BESIDE_THE_HEAP = 176 * MIB;

  private static final Pattern SHARE = Pattern.compile("-XX:MaxRAMPercentage=([\\d.]+)");

  private Memory() {}

  static void check(Rendering rendering, Findings findings) {
    check(rendering, Dockerfile.read().jvmFlags(), findings);
  }

  /** With the flags that the JVM is started with. */
  static void check(Rendering rendering, String flags, Findings findings) {
    for (Manifest container : rendering.stepwell().containers()) {
      long limit = bytes(container.text("/resources/limits/memory"));
      findings.unless(
          limit == bytes(container.text("/resources/requests/memory")),
          "memory is promised that may not be there");
      Matcher share = SHARE.matcher(flags);
      double percentage = share.find() ? Double.parseDouble(share.group(1)) : 0;
      findings.unless(
          !flags.contains("-Xmx") && percentage > 0,
          "the heap does not follow the container's limit");
      long heap = (long) (limit * percentage / 100);
      long beside = BESIDE_THE_HEAP + inMemory(rendering.stepwell());
      findings.unless(
          limit - heap >= beside,
          "of %d MiB the heap takes %d, which leaves less than %d",
          limit / MIB,
          heap / MIB,
          beside / MIB);
    }
  }

  /** Volumes that are kept in memory count against the limit. */
  private static long inMemory(Pod pod) {
    return pod.spec().list("/volumes").stream()
        .filter(volume -> volume.text("/emptyDir/medium").equals("Memory"))
        .mapToLong(volume -> bytes(volume.text("/emptyDir/sizeLimit")))
        .sum();
  }

  private static long bytes(String quantity) {
    return quantity.isEmpty()
        ? 0
        : Quantity.getAmountInBytes(new Quantity(quantity)).max(BigDecimal.ZERO).longValue();
  }
}

package dev.stepwell.testing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Names, in one closing line, the tests that were skipped because a tool is missing. It knows them
 * by the reason alone: Quarkus loads the condition and this listener in different class loaders.
 */
public final class MissingTools implements TestExecutionListener {

  private static final String PREFIX = "needs a missing tool: ";

  private final Map<String, TreeSet<String>> testsByTool = new TreeMap<>();

  static String reason(List<String> tools) {
    return PREFIX + String.join(", ", tools);
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    if (reason.startsWith(PREFIX)) {
      String name = test.getSource().flatMap(MissingTools::className).orElse(test.getDisplayName());
      skipped(name, reason);
    }
  }

  void skipped(String className, String reason) {
    for (String tool : reason.substring(PREFIX.length()).split(", ", -1)) {
      testsByTool.computeIfAbsent(tool, key -> new TreeSet<>()).add(className);
    }
  }

  private static Optional<String> className(TestSource source) {
    if (source instanceof MethodSource method) {
      return Optional.of(simple(method.getClassName()));
    }
    return source instanceof ClassSource type
        ? Optional.of(simple(type.getClassName()))
        : Optional.empty();
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  @Override
  @SuppressWarnings("SystemOut") // Maven shows what a test run prints; this is meant to be read
  public void testPlanExecutionFinished(TestPlan plan) {
    closingLine().ifPresent(System.out::println);
  }

  Optional<String> closingLine() {
    return testsByTool.isEmpty()
        ? Optional.empty()
        : Optional.of(
            testsByTool.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                .collect(joining(", ", "Skipped for want of a tool: ", "")));
  }
}

package dev.stepwell.testing;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips a test whose tool is missing, or fails it with {@code -Dci}. */
final class RequiresToolCondition implements ExecutionCondition {

  private final Predicate<String> installed;
  private final boolean ci;

  RequiresToolCondition() {
    this(tool -> Tool.find(tool).isPresent(), isSet(System.getProperty("ci")));
  }

  RequiresToolCondition(Predicate<String> installed, boolean ci) {
    this.installed = installed;
    this.ci = ci;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return context
        .getElement()
        .flatMap(element -> AnnotationSupport.findAnnotation(element, RequiresTool.class))
        .map(needs -> verdict(context.getRequiredTestClass().getSimpleName(), needs.value()))
        .orElseGet(() -> enabled("needs no tool"));
  }

  /** Whether the tests of this class run; throws where they must not be skipped. */
  ConditionEvaluationResult verdict(String testClass, String... tools) {
    if (!testClass.endsWith("IT")) {
      throw new ExtensionConfigurationException(
          testClass + " needs a tool, so its name must end in IT: the closing line comes last");
    }
    List<String> missing = Stream.of(tools).filter(installed.negate()).toList();
    if (missing.isEmpty()) {
      return enabled("every tool is here");
    }
    if (ci) {
      throw new ExtensionConfigurationException(
          testClass
              + " needs "
              + String.join(", ", missing)
              + ", and -Dci lets no test be skipped");
    }
    return disabled(MissingTools.reason(missing));
  }

  /** {@code -Dci} arrives as "true" through the pom, and as "" when given to the JVM itself. */
  static boolean isSet(@Nullable String property) {
    return property != null && (property.isEmpty() || property.equals("true"));
  }
}

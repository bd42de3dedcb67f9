package dev.stepwell.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Stream;

/** What the rules ask that ArchUnit has no words for. */
final class Conditions {

  private Conditions() {}

  /** A call or method reference that asks what time it is, unless of a clock that was given. */
  static DescribedPredicate<JavaAccess<?>> readsTheClock() {
    return DescribedPredicate.describe(
        "reads the clock",
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target
                && readsTheClock(target.getOwner(), target));
  }

  private static boolean readsTheClock(JavaClass owner, CodeUnitAccessTarget target) {
    String name = target.getName();
    if (owner.isEquivalentTo(System.class)) {
      return name.equals("currentTimeMillis");
    }
    if (owner.isEquivalentTo(Clock.class)) {
      return name.startsWith("system") || name.matches("tick(Millis|Seconds|Minutes)");
    }
    boolean clockGiven =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    return owner.isEquivalentTo(Date.class)
        ? name.equals("<init>") && target.getRawParameterTypes().isEmpty()
        : owner.getPackageName().startsWith("java.time") && name.equals("now") && !clockGiven;
  }

  /** A call or method reference that takes something from the query of a request. */
  static DescribedPredicate<JavaAccess<?>> readsAQuery() {
    return DescribedPredicate.describe(
        "reads a query",
        access ->
            access.getTarget().getOwner().isAssignableTo(HttpServerRequest.class)
                && access.getTarget().getName().matches("getParam|params|query|uri|absoluteURI"));
  }

  /** Looks into type arguments too: a list of entities is entities. */
  static ArchCondition<JavaMethod> haveNoTypeAnnotatedWith(Class<? extends Annotation> annotation) {
    return new ArchCondition<>("have no type annotated with @" + annotation.getSimpleName()) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
            .map(JavaType::getAllInvolvedRawTypes)
            .flatMap(types -> types.stream())
            .filter(type -> type.isAnnotatedWith(annotation))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " shows " + type.getName())));
      }
    };
  }

  /** Resources whose path begins so. */
  static DescribedPredicate<JavaClass> haveAPathBeneath(String root) {
    return DescribedPredicate.describe(
        "have a path beneath " + root,
        type ->
            type.isAnnotatedWith(Path.class)
                && type.getAnnotationOfType(Path.class).value().startsWith(root));
  }

  @SafeVarargs
  static ArchCondition<JavaMethod> beAnnotatedOnThemselvesOrTheirClassWith(
      Class<? extends Annotation>... annotations) {
    return new ArchCondition<>("be annotated, or in a class that is") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (Stream.of(annotations)
            .noneMatch(it -> method.isAnnotatedWith(it) || method.getOwner().isAnnotatedWith(it))) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nothing"));
        }
      }
    };
  }
}

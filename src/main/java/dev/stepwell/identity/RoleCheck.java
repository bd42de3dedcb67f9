package dev.stepwell.identity;

import dev.stepwell.platform.Settings;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * Asks for the role once more, at the very method that was found. {@link Door} looks at paths:
 * should it ever take one for another than the framework does, nothing is open for that. Public
 * operations have no such filter.
 */
@Provider
class RoleCheck implements DynamicFeature {

  private final CurrentVertxRequest current;
  private final Instance<Settings.Evaluations> evaluations;

  RoleCheck(CurrentVertxRequest current, Instance<Settings.Evaluations> evaluations) {
    this.current = current;
    this.evaluations = evaluations;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (isGuarded(resource)) {
      var method = resource.getResourceMethod();
      context.register((ContainerRequestFilter) request -> check(method));
    }
  }

  private static boolean isGuarded(ResourceInfo resource) {
    var type = resource.getResourceClass();
    var method = resource.getResourceMethod();
    if (type.isAnnotationPresent(Needs.class) || method.isAnnotationPresent(Needs.class)) {
      return true;
    }
    boolean isPublic =
        type.isAnnotationPresent(Public.class) || method.isAnnotationPresent(Public.class);
    return !isPublic && Operations.isBeneathRoot(type.getAnnotation(Path.class).value());
  }

  private void check(Method method) {
    var need = Need.of(method, evaluations.get());
    if (!need.isPublic()) {
      var caller = Callers.of(current.getCurrent());
      if (!need.isMetBy(caller)) {
        throw Refusals.missingRole(need.roles(), caller);
      }
    }
  }
}

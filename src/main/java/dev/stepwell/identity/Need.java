package dev.stepwell.identity;

import dev.stepwell.platform.Settings;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an operation needs.
 *
 * @param isPublic whether everybody may; then no credential is looked at
 * @param roles otherwise, the roles of which one is needed; none of them is for nobody
 */
record Need(boolean isPublic, Set<Role> roles) {

  static final Need NOTHING = new Need(true, Set.of());

  /** Of what says nothing: nobody may. */
  static final Need UNTOLD = new Need(false, Set.of());

  Need {
    roles = Set.copyOf(roles);
  }

  /** What the annotations say: those of the method, else those of its class. */
  static Need of(Method method, Settings.Evaluations evaluations) {
    for (AnnotatedElement element : List.of(method, method.getDeclaringClass())) {
      if (element.isAnnotationPresent(Public.class)) {
        return NOTHING;
      }
      var needs = element.getAnnotation(Needs.class);
      if (needs != null) {
        return needs.when().holds(evaluations) ? new Need(false, Set.of(needs.value())) : NOTHING;
      }
    }
    return UNTOLD;
  }

  /** One of the roles of all these. */
  static Need anyOf(Stream<Need> needs) {
    var roles = EnumSet.noneOf(Role.class);
    needs.forEach(need -> roles.addAll(need.roles));
    return new Need(false, roles);
  }

  boolean isMetBy(Caller caller) {
    return isPublic || roles.stream().anyMatch(caller::is);
  }
}

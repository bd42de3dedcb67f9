package dev.stepwell.identity;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which roles of the provider mean which of ours: {@code stepwell.roles.editor} and so on. */
@Singleton
class RoleNames {

  private final Map<Role, List<String>> names = new EnumMap<>(Role.class);

  RoleNames(
      @ConfigProperty(name = "stepwell.roles.editor") List<String> editor,
      @ConfigProperty(name = "stepwell.roles.reviewer") List<String> reviewer,
      @ConfigProperty(name = "stepwell.roles.operator") List<String> operator,
      @ConfigProperty(name = "stepwell.roles.partner") List<String> partner) {
    names.put(Role.EDITOR, editor);
    names.put(Role.REVIEWER, reviewer);
    names.put(Role.OPERATOR, operator);
    names.put(Role.PARTNER, partner);
  }

  /** What these roles of the provider mean here; the others mean nothing. */
  Set<Role> meaning(Set<String> given) {
    var roles = EnumSet.noneOf(Role.class);
    names.forEach(
        (role, theirs) -> {
          if (theirs.stream().anyMatch(given::contains)) {
            roles.add(role);
          }
        });
    return roles;
  }

  /** A role of the provider that means this one. */
  String nameOf(Role role) {
    return names.getOrDefault(role, List.of()).get(0);
  }
}

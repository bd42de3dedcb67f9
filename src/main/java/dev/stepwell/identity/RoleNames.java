package dev.stepwell.identity;

import dev.stepwell.platform.Settings;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which roles of the provider mean which of ours: {@code stepwell.roles.editor} and so on. */
@Singleton
class RoleNames {

  private final Map<Role, List<String>> names = new EnumMap<>(Role.class);

  RoleNames(Settings.Roles roles) {
    for (Role role : Role.values()) {
      names.put(role, namesOf(role, roles));
    }
  }

  private static List<String> namesOf(Role role, Settings.Roles roles) {
    return switch (role) {
      case EDITOR -> roles.editor();
      case REVIEWER -> roles.reviewer();
      case OPERATOR -> roles.operator();
      case PARTNER -> roles.partner();
    };
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

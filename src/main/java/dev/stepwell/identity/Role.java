package dev.stepwell.identity;

import java.util.Collection;
import java.util.Locale;

/** What somebody may do. Which role of the provider means which of these is configured. */
public enum Role {
  /** Writes change requests. */
  EDITOR,
  /** Approves or rejects the change requests of others. */
  REVIEWER,
  /** Runs the service: recalls and reverts releases, imports and exports, reads the audit. */
  OPERATOR,
  /** Evaluates histories where that is closed to the public. */
  PARTNER;

  /** Its name in the contract, in the configuration and in words, e.g. {@code editor}. */
  public String term() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Several in words and in order, e.g. {@code editor, reviewer or operator}. */
  public static String terms(Collection<Role> roles, String lastly) {
    var terms = roles.stream().sorted().map(Role::term).toList();
    int last = terms.size() - 1;
    return last < 1
        ? String.join("", terms)
        : String.join(", ", terms.subList(0, last)) + " " + lastly + " " + terms.get(last);
  }
}

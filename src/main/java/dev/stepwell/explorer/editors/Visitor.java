package dev.stepwell.explorer.editors;

import dev.stepwell.identity.Caller;
import dev.stepwell.identity.Role;

/**
 * Who looks at a page.
 *
 * @param caller as the token says
 * @param name what the visitor is called
 * @param roles the roles in words
 * @param token goes into the forms of the page, and nowhere else
 */
record Visitor(Caller caller, String name, String roles, String token) {

  static Visitor of(Caller caller, String token) {
    return new Visitor(caller, caller.name(), Role.terms(caller.roles(), "and"), token);
  }

  /** Without the token, wherever that may be written. */
  @Override
  public String toString() {
    return name;
  }
}

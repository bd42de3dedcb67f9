package dev.stepwell.identity;

import java.util.List;

/** Reads of what is not published: the public reads, with a parameter that makes them not so. */
public final class Previews {

  /** The query parameter that names a change request. */
  public static final String PARAMETER = "changeRequest";

  /** Who may see what is not published. */
  public static final List<Role> ROLES = List.of(Role.EDITOR, Role.REVIEWER, Role.OPERATOR);

  private Previews() {}
}

package dev.stepwell.identity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is asking, as a token that was verified says.
 *
 * @param subject the provider's own id of the caller, {@code sub}: it stays when the name changes
 * @param name what the caller is called in releases and in the audit
 * @param roles what the caller may do
 * @param client the program that got the token, {@code azp} or {@code client_id}
 * @param address where the request came from: the peer's IP address, or what a trusted proxy says
 */
public record Caller(
    String subject, String name, Set<Role> roles, Optional<String> client, String address) {

  /** The longest subject, name or client. */
  static final int LONGEST = 200;

  public Caller {
    roles = Set.copyOf(roles);
    if (!Stream.concat(Stream.of(subject, name), client.stream()).allMatch(Caller::isPlain)) {
      throw new IllegalArgumentException(
          "subject, name and client have 1 to %d characters and no control characters"
              .formatted(LONGEST));
    }
  }

  /** Whether the caller has the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether both are the same person: the same subject, or the same name. */
  public boolean isSameAs(Caller other) {
    return subject.equals(other.subject) || name.equalsIgnoreCase(other.name);
  }

  private static boolean isPlain(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.codePoints().noneMatch(Caller::isUnseen);
  }

  /** Control characters, and those that reorder or hide text in a log. */
  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}

package dev.stepwell.problem;

import dev.stepwell.platform.Nearest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of a form that a browser has sent, read whole. */
public final class FormBody {

  /** Of forms for long texts, 128 KiB: each byte of one that is not ASCII takes three. */
  static final int LIMIT = 128 * 1024;

  private final Map<String, String> fields;

  private FormBody(Map<String, String> fields) {
    this.fields = Map.copyOf(fields);
  }

  /** A form of which nothing is filled in. */
  public static FormBody empty() {
    return new FormBody(Map.of());
  }

  /**
   * The form in these bytes.
   *
   * @throws Problem a 400, if they are no UTF-8 text in the encoding of forms, or answer the same
   *     field twice
   */
  public static FormBody of(byte[] bytes) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : new String(bytes, StandardCharsets.ISO_8859_1).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        String before =
            fields.put(
                decode(equals < 0 ? pair : pair.substring(0, equals)),
                equals < 0 ? "" : decode(pair.substring(equals + 1)));
        if (before != null) {
          throw Problem.of(ProblemType.BAD_REQUEST, "Each field of a form is given once.");
        }
      }
    }
    return new FormBody(fields);
  }

  /** What a field has; empty where it is not filled in. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).map(String::strip).filter(it -> !it.isEmpty());
  }

  /** The same form, in which some fields are not filled in. */
  public FormBody without(List<String> names) {
    Map<String, String> rest = new HashMap<>(fields);
    names.forEach(rest::remove);
    return new FormBody(rest);
  }

  /** The names of the fields that are filled in, in alphabetical order. */
  public List<String> filledIn() {
    return fields.keySet().stream().filter(it -> field(it).isPresent()).sorted().toList();
  }

  /**
   * Refuses fields that the form does not have.
   *
   * @throws Problem a 400 with a fault for each of them, whose words do not repeat what was sent:
   *     it may be a secret in the wrong place
   */
  public void requireOnly(List<String> known) {
    List<Fault> faults =
        fields.keySet().stream()
            .filter(it -> !known.contains(it))
            .sorted()
            .map(it -> unknown(it, known))
            .toList();
    if (!faults.isEmpty()) {
      throw Problem.invalidParameters(faults);
    }
  }

  private static Fault unknown(String name, List<String> known) {
    return Fault.inParameter(
        name,
        "unknown-parameter",
        "There is no such field in this form. "
            + Nearest.question(name, known)
                .orElseGet(() -> "It has " + String.join(", ", known) + "."));
  }

  private static String decode(String escaped) {
    byte[] bytes = new byte[escaped.length()];
    int length = 0;
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '%') {
        bytes[length++] = (byte) octet(escaped, i + 1);
        i += 2;
      } else {
        bytes[length++] = (byte) (c == '+' ? ' ' : c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw unreadable();
    }
  }

  private static int octet(String text, int at) {
    int high = at + 2 > text.length() ? -1 : Character.digit(text.charAt(at), 16);
    int low = high < 0 ? -1 : Character.digit(text.charAt(at + 1), 16);
    if (low < 0) {
      throw unreadable();
    }
    return high * 16 + low;
  }

  private static Problem unreadable() {
    return Problem.of(ProblemType.BAD_REQUEST, "The body is no form in UTF-8, percent-encoded.");
  }
}

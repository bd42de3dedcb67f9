package dev.stepwell.search;

import java.util.Locale;
import java.util.regex.Pattern;

/** Codes in one form: with or without dots, in any case. */
final class Code {

  /** Shorter beginnings of a code say nothing: ICD-10-CM's categories have three characters. */
  static final int SHORTEST = 3;

  private static final Pattern FORM = Pattern.compile("(?=.*[0-9])[a-z0-9]{3,10}");
  private static final Pattern AROUND = Pattern.compile("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$");

  private Code() {}

  /** A text in that form; what is no code may have any. */
  static String folded(String text) {
    return AROUND.matcher(text).replaceAll("").replace(".", "").toLowerCase(Locale.ROOT);
  }

  /** Whether a text in that form could be a code. */
  static boolean isLike(String folded) {
    return FORM.matcher(folded).matches();
  }
}

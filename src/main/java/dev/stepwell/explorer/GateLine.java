package dev.stepwell.explorer;

import java.util.Optional;

/**
 * What must be true for a gate to open.
 *
 * @param text in words
 * @param verdict term of whether it is; empty where nobody looks
 * @param verdictText the verdict in words
 * @param because why
 */
record GateLine(
    String text, Optional<String> verdict, Optional<String> verdictText, Optional<String> because) {

  static GateLine of(String text) {
    return new GateLine(capitalized(text), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static String capitalized(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}

package dev.stepwell.platform;

import java.util.List;

/** Settings that are none: one line for each, for the person at the terminal. */
final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingsException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }

  /** Where they cannot even be looked at one by one. */
  static SettingsException unreadable(RuntimeException cause) {
    String reason = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
    return new SettingsException(List.of("The settings cannot be read: " + reason));
  }
}

package dev.stepwell.explorer;

import dev.stepwell.catalog.Coding;
import java.util.List;
import java.util.Optional;

/**
 * A code of a public code system.
 *
 * @param code as published
 * @param display the system's own title of it
 * @param system name of the system, with the year of the table
 * @param when when it fits
 * @param isFallback whether it is the one to fall back on
 */
record CodeLine(
    String code, String display, String system, Optional<String> when, boolean isFallback) {

  static List<CodeLine> of(List<Coding> codings) {
    return codings.stream()
        .map(
            it ->
                new CodeLine(
                    it.code(),
                    it.display(),
                    Words.find("system." + it.system().replace(':', '.')).orElse(it.system())
                        + " "
                        + it.codeYear(),
                    it.when(),
                    it.fallback()))
        .toList();
  }
}

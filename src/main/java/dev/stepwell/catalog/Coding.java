package dev.stepwell.catalog;

import java.util.Optional;

/**
 * A code of a public code system. Codes are not keys: one code may stand at several entries.
 *
 * @param system canonical URI of the code system
 * @param code the code as published
 * @param display the system's own title of it
 * @param codeYear fiscal year of the table in which it was seen to be valid
 * @param fallback whether it is the code to fall back on
 * @param when when it fits
 */
public record Coding(
    String system,
    String code,
    String display,
    String codeYear,
    boolean fallback,
    Optional<String> when) {

  /** The canonical URI of ICD-10-CM. */
  public static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
}

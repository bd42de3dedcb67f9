package dev.stepwell.problem;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The body of a request that is a document of the catalog's editors: JSON, or YAML that says no
 * more than JSON can. A resource takes it as its entity: by then, what is neither has been answered
 * with a 400, and what is too large with a 413.
 *
 * @param root the whole document
 */
public record DocumentBody(JsonNode root) {

  /** 1 MiB: the largest pathway is a hundredth of it. */
  static final int LIMIT = 1024 * 1024;

  /** The media type of YAML (RFC 9512). */
  public static final String YAML = "application/yaml";
}

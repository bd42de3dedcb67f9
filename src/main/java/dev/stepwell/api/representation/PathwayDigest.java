package dev.stepwell.api.representation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.content.CanonicalJson;
import java.util.List;

/**
 * The digest of a pathway, which a client can compute from the body that it got. Whether a review
 * is overdue depends on the day and is no part of it.
 */
final class PathwayDigest {

  private static final List<String> LEFT_OUT =
      List.of("digest", "release", "links", "reviewOverdue");

  private PathwayDigest() {}

  static String of(PathwayView pathway) {
    ObjectNode body = Json.tree(pathway);
    body.remove(LEFT_OUT);
    return "sha-256:" + CanonicalJson.sha256(body);
  }
}

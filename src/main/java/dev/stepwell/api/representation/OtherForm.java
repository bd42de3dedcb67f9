package dev.stepwell.api.representation;

import dev.stepwell.release.Release;
import java.util.Map;

/** A representation that knows itself how it becomes bytes, such as one that is no JSON. */
public interface OtherForm {

  /** Its bytes, which say so if the release that was read is recalled. */
  byte[] bytes(Release read);

  /** What is said of it besides, by the names of headers. */
  Map<String, String> headers();
}

package dev.stepwell.explorer.editors;

import java.util.List;

/** What the fields of the forms are called. */
final class Fields {

  static final String TOKEN = "token";
  static final String DO = "do";
  static final String VERSION = "version";
  static final String REASON = "reason";
  static final String TEXT = "text";
  static final String STATE = "state";
  static final String BEFORE = "before";

  /** Those that have what somebody wrote. */
  static final List<String> WRITTEN = List.of(REASON, TEXT);

  private Fields() {}
}

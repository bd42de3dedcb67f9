package dev.stepwell.audit;

import org.jboss.logging.Logger;

/** One line for each deed. Nothing of a body, a token or a secret can be in it. */
final class AuditLog {

  private static final Logger LOG = Logger.getLogger("dev.stepwell.audit");

  private AuditLog() {}

  static void write(Deed deed) {
    LOG.info(line(deed));
  }

  /** Name and value in turn; values that others choose stand in quotes. */
  static String line(Deed deed) {
    var line =
        new StringBuilder("audit")
            .append(" outcome=")
            .append(deed.outcome().term())
            .append(" action=")
            .append(deed.action())
            .append(" target=")
            .append(quoted(deed.target()));
    deed.who()
        .ifPresent(
            who ->
                line.append(" name=")
                    .append(quoted(who.name()))
                    .append(" subject=")
                    .append(quoted(who.subject())));
    deed.client().ifPresent(client -> line.append(" client=").append(quoted(client)));
    line.append(" address=").append(quoted(deed.address()));
    deed.status().ifPresent(status -> line.append(" status=").append(status));
    if (deed.times() > 1) {
      line.append(" times=").append(deed.times());
    }
    if (!deed.detail().isEmpty()) {
      line.append(" detail=").append(quoted(deed.detail()));
    }
    return line.append(" trace=").append(deed.traceId()).toString();
  }

  /** In quotes and on one line, whatever it is. */
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}

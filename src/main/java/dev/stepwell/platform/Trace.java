package dev.stepwell.platform;

import org.jboss.logging.MDC;

/**
 * The trace id of the present request. It stands in the log's context ({@code %X{traceId}}), which
 * belongs to the request, whichever thread goes on with it.
 */
public final class Trace {

  private static final String KEY = "traceId";

  private Trace() {}

  /** The trace id, as 32 hex digits. */
  public static String id() {
    return present().toString();
  }

  private static Object present() {
    Object known = MDC.get(KEY);
    if (known == null) {
      known = TraceId.random();
      MDC.put(KEY, known);
    }
    return known;
  }

  /** Makes one where there is none. */
  static void ensure() {
    present();
  }

  /** A new one, where no request is known. */
  public static String ofNoRequest() {
    return TraceId.random().toString();
  }

  static void begin(TraceId id) {
    MDC.put(KEY, id);
  }
}

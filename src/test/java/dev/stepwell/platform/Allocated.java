package dev.stepwell.platform;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much work something is, by the memory that it takes on the way: the same on every machine.
 */
public final class Allocated {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocated() {}

  /** The MiB that this thread takes for it, whether it lets go of them again or not. */
  public static long mebibytes(Runnable work) {
    return bytes(work) >> 20;
  }

  /** The same in bytes. */
  public static long bytes(Runnable work) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}

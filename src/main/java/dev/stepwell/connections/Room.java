package dev.stepwell.connections;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * For what there is room.
 *
 * @param memory what the heap has for those who are connected, in bytes
 * @param descriptors the most files and connections that the process may have open
 */
record Room(long memory, long descriptors) {

  /** Above the places so many more are connected, and read, to be told so. */
  private static final double TO_REFUSE = 1.25;

  /** And so many in all: those above that are told so without being read. */
  private static final double CONNECTED = 1.5;

  /** More need a setting, where it ends as well. */
  static final int MOST = 100_000;

  /** What the heap keeps without a client, 30 MiB, and needs to be collected in. */
  private static final long OF_OUR_OWN = 40L << 20;

  /** Of the heap, for each that is connected; bench/storm found 7 to 25 KiB. */
  private static final int HEAP_OF_ONE = 24 * 1024;

  /** This part of the memory may be held; what it is held in may be beside the heap. */
  private static final int PART_TO_HOLD = 8;

  /** For files, the database and what the JVM has open; without a client that is about 200. */
  private static final int DESCRIPTORS_OF_OUR_OWN = 400;

  static Room ofTheProcess() {
    long descriptors =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getMaxFileDescriptorCount()
            : Long.MAX_VALUE;
    return new Room(forClients(Runtime.getRuntime().maxMemory()), descriptors);
  }

  /** Of a heap that may be so large, in bytes. */
  static long forClients(long heap) {
    return Math.max(heap - OF_OUR_OWN, heap / 2);
  }

  int places() {
    return (int) Math.min(placesByDescriptors(), memory / HEAP_OF_ONE);
  }

  /** So many may be connected whose requests are read, where so many have a place. */
  static int toRead(int places) {
    return Math.max(places + 1, (int) (places * TO_REFUSE));
  }

  /** So many may be connected at all. */
  static int connected(int places) {
    return Math.max(places + 2, (int) Math.ceil(places * CONNECTED));
  }

  int placesByDescriptors() {
    double places = (descriptors - DESCRIPTORS_OF_OUR_OWN) / CONNECTED;
    return (int) Math.max(1, Math.min(MOST, places));
  }

  /** How many descriptors so many places need. */
  static long descriptorsFor(int places) {
    return DESCRIPTORS_OF_OUR_OWN + (long) Math.ceil(places * CONNECTED);
  }

  /** In bytes. */
  long toHold() {
    return memory / PART_TO_HOLD;
  }
}

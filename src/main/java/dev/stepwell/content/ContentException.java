package dev.stepwell.content;

import java.util.List;
import java.util.stream.Collectors;

/** Content that cannot be read. It holds every fault, in the order of files and lines. */
public final class ContentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<ContentFault> faults;

  /** Of these faults, at least one. */
  public ContentException(List<ContentFault> faults) {
    super(faults.stream().map(ContentFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All faults. */
  public List<ContentFault> faults() {
    return faults;
  }
}

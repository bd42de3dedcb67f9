package dev.stepwell.platform;

import java.util.List;

/**
 * Something that the program does instead of serving, when its name is the first argument: a bean
 * of the feature that it belongs to.
 */
public interface Subcommand {

  /** How it is called. */
  Usage usage();

  /**
   * Does it, and tells of it on standard output.
   *
   * @param arguments what follows the name, as many as the usage says
   * @throws SubcommandException if it cannot be done; the message says why, for a person
   */
  void run(List<String> arguments);
}

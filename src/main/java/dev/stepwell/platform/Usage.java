package dev.stepwell.platform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the program is called besides without arguments, which serves. Known before anything of it is
 * started: a slip of the finger is told at once.
 */
public enum Usage {
  /** Writes the live catalog as content files. */
  EXPORT("export", "DIRECTORY|FILE.zip", 1, 1),
  /** Proposes content files as a change of the live catalog. */
  IMPORT("import", "DIRECTORY|FILE.zip AUTHOR TITLE [WHY]", 3, 4);

  private static final List<String> HELP = List.of("--help", "-h", "help");

  private final String word;
  private final String arguments;
  private final int least;
  private final int most;

  Usage(String word, String arguments, int least, int most) {
    this.word = word;
    this.arguments = arguments;
    this.least = least;
    this.most = most;
  }

  /** Whether somebody asks how it is called. */
  static boolean isAskedFor(List<String> args) {
    return !args.isEmpty() && HELP.contains(args.get(0));
  }

  /** All ways, a line each. */
  static String all() {
    return Stream.concat(
            Stream.of("java -jar quarkus-run.jar: serves"),
            Stream.of(values()).map(it -> "java -jar quarkus-run.jar " + it))
        .collect(Collectors.joining("\n"));
  }

  /** The one of this name. */
  static Optional<Usage> of(String word) {
    return Stream.of(values()).filter(it -> it.word.equals(word)).findFirst();
  }

  /** What is wrong with the arguments of the program, in one line; empty where nothing is. */
  static Optional<String> fault(List<String> args) {
    if (args.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = Stream.of(values()).map(it -> it.word).toList();
    Optional<Usage> usage = of(args.get(0));
    if (usage.isEmpty()) {
      String hint = Nearest.question(args.get(0), words).map(" "::concat).orElse("");
      return Optional.of(
          "There is no subcommand \"%s\".%s There are %s; --help says how they are called."
              .formatted(args.get(0), hint, String.join(" and ", words)));
    }
    int given = args.size() - 1;
    return usage
        .filter(it -> given < it.least || given > it.most)
        .map(
            it ->
                "Usage: %s. Given are %d arguments: %s"
                    .formatted(it, given, String.join(" ", args.subList(1, args.size()))));
  }

  @Override
  public String toString() {
    return word + " " + arguments;
  }
}

package dev.stepwell.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README: its addresses, and the examples in its blocks of code. */
record Readme(String text) {

  /** Where its examples expect the service. */
  static final String SERVICE = "http://localhost:8080";

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\n(.*?)^```$");
  private static final Pattern ADDRESS = Pattern.compile(SERVICE + "[\\w./-]*");

  /** A command after a prompt, as words of the shell, and the lines that it prints. */
  record Example(List<String> command, List<String> printed) {}

  static Readme read() {
    try {
      return new Readme(Files.readString(Path.of("README.md")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it sends with curl, in order. */
  List<Example> examples() {
    return blocks()
        .flatMap(block -> Stream.of(block.split("(?m)^\\$ ", -1)).skip(1))
        .map(Readme::example)
        .toList();
  }

  /** The commands without a prompt, a line each. */
  List<String> commands() {
    return blocks().filter(block -> !block.startsWith("$ ")).flatMap(String::lines).toList();
  }

  /** The addresses outside of the examples. */
  List<String> addresses() {
    return ADDRESS
        .matcher(BLOCK.matcher(text).replaceAll(""))
        .results()
        .map(found -> found.group())
        .toList();
  }

  private Stream<String> blocks() {
    return BLOCK.matcher(text).results().map(found -> found.group(1));
  }

  private static Example example(String text) {
    List<String> lines = text.replace("\\\n", " ").lines().toList();
    return new Example(
        words(lines.get(0)),
        lines.stream().skip(1).map(String::strip).filter(Predicate.not(String::isEmpty)).toList());
  }

  /** The words of a command up to a pipe, single quotes taken off. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    for (var word : Pattern.compile("'([^']*)'|(\\S+)").matcher(command).results().toList()) {
      if (word.group().equals("|")) {
        break;
      }
      words.add(word.group(1) == null ? word.group() : word.group(1));
    }
    return words;
  }
}

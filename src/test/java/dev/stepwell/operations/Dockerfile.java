package dev.stepwell.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The instructions of the Dockerfile, in order. */
public record Dockerfile(List<Instruction> instructions) {

  /** A keyword such as {@code COPY}, and the rest of its line. */
  public record Instruction(String keyword, String arguments) {

    static Instruction of(String line) {
      int space = line.indexOf(' ');
      return new Instruction(line.substring(0, space), line.substring(space + 1).strip());
    }

    List<String> words() {
      return Stream.of(arguments.split("\\s+", -1)).toList();
    }
  }

  /** The Dockerfile of this project. */
  public static Dockerfile read() {
    try {
      return new Dockerfile(
          Files.readString(Path.of("Dockerfile"))
              .replaceAll("\\\\\n", " ")
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Instruction::of)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<Instruction> all(String keyword) {
    return instructions.stream().filter(instruction -> instruction.keyword().equals(keyword));
  }

  /** What the last stage says last under this keyword. */
  String last(String keyword) {
    int stage = instructions.lastIndexOf(all("FROM").reduce((first, next) -> next).orElseThrow());
    return instructions.subList(stage, instructions.size()).stream()
        .filter(instruction -> instruction.keyword().equals(keyword))
        .reduce((first, next) -> next)
        .orElseThrow(() -> new AssertionError("the last stage has no " + keyword))
        .arguments();
  }

  /** The number of the user as whom the process runs. */
  public long user() {
    return Long.parseLong(last("USER"));
  }

  /** What the JVM is started with, wherever in the last stage that is said. */
  public String jvmFlags() {
    int stage = instructions.lastIndexOf(all("FROM").reduce((first, next) -> next).orElseThrow());
    return instructions.subList(stage, instructions.size()).stream()
        .filter(it -> it.keyword().equals("ENTRYPOINT") || it.keyword().equals("ENV"))
        .map(Instruction::arguments)
        .collect(Collectors.joining(" "));
  }
}

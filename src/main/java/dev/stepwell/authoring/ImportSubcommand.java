package dev.stepwell.authoring;

import dev.stepwell.content.ContentArchive;
import dev.stepwell.content.ContentException;
import dev.stepwell.content.ContentFile;
import dev.stepwell.identity.Caller;
import dev.stepwell.identity.Role;
import dev.stepwell.platform.Subcommand;
import dev.stepwell.platform.SubcommandException;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proposes content files as a change of the live catalog. Whoever can run it has the database; but
 * publishing takes somebody else, as always.
 */
@Singleton
class ImportSubcommand implements Subcommand {

  /** So many files are read between two lines that tell of it. */
  private static final int TOLD_EVERY = 100;

  private final Imports imports;

  ImportSubcommand(Imports imports) {
    this.imports = imports;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return "import DIRECTORY|FILE.zip AUTHOR TITLE [WHY]";
  }

  @Override
  public void run(List<String> arguments) {
    if (arguments.size() < 3 || arguments.size() > 4) {
      throw new SubcommandException("Usage: " + usage());
    }
    String title = arguments.get(2);
    List<ContentFile> files = files(arguments.get(0));
    try {
      System.out.println(
          imports
              .propose(
                  author(arguments.get(1)),
                  title,
                  arguments.size() == 4 ? arguments.get(3) : title,
                  files,
                  read -> tell(read, files.size()))
              .map(
                  it ->
                      "Change request %d changes %d entries; it is a draft of %s."
                          .formatted(it.id(), it.changes().size(), it.author()))
              .orElse("Nothing differs from the live catalog."));
    } catch (Problem e) {
      throw new SubcommandException(
          e.faults().stream()
              .map(ImportSubcommand::line)
              .collect(Collectors.joining("\n", e.detail() + "\n", "")));
    }
  }

  private static List<ContentFile> files(String place) {
    try {
      return ContentArchive.read(Path.of(place));
    } catch (IOException e) {
      throw new SubcommandException("%s cannot be read.".formatted(place));
    } catch (ContentException e) {
      throw new SubcommandException("%s: %s".formatted(place, e.getMessage()));
    }
  }

  private static Caller author(String name) {
    return new Caller(
        "command line: " + name,
        name,
        Set.of(Role.OPERATOR),
        Optional.of("command line"),
        "command line");
  }

  private static void tell(int read, int all) {
    if (read % TOLD_EVERY == 0 || read == all) {
      System.out.printf("%d of %d files read%n", read, all);
    }
  }

  private static String line(Fault fault) {
    return "%s: %s".formatted(fault.name().replace("~1", "/").replace("~0", "~"), fault.detail());
  }
}

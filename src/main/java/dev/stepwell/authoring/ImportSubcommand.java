package dev.stepwell.authoring;

import dev.stepwell.content.ContentArchive;
import dev.stepwell.content.ContentException;
import dev.stepwell.content.ContentFile;
import dev.stepwell.identity.Caller;
import dev.stepwell.identity.Role;
import dev.stepwell.platform.Subcommand;
import dev.stepwell.platform.SubcommandException;
import dev.stepwell.platform.TokenSource;
import dev.stepwell.platform.Usage;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Proposes content files as a change of the live catalog. Whoever can run it has the database; but
 * publishing takes somebody else, as always.
 */
@Singleton
class ImportSubcommand implements Subcommand {

  /** So many files are read between two lines that tell of it. */
  private static final int TOLD_EVERY = 100;

  private final Imports imports;
  private final Config config;

  ImportSubcommand(Imports imports, Config config) {
    this.imports = imports;
    this.config = config;
  }

  @Override
  public Usage usage() {
    return Usage.IMPORT;
  }

  @Override
  public void run(List<String> arguments) {
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
                      "Change request %d %s; it is a draft of %s.%s"
                          .formatted(it.id(), Tally.of(it.changes()), it.author(), next()))
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
      throw new SubcommandException(
          "%s is not as it should be. Expected is %s."
              .formatted(place, e.faults().get(0).expected()));
    }
  }

  /** It is submitted over HTTP, and so by somebody whose token is accepted. */
  private String next() {
    return TokenSource.of(config) == TokenSource.PROVIDER
        ? ""
        : " Nobody can submit it before an identity provider is configured"
            + " (QUARKUS_OIDC_AUTH_SERVER_URL), or the service is started in the profile dev.";
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

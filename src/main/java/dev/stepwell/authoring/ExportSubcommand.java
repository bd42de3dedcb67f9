package dev.stepwell.authoring;

import dev.stepwell.content.ContentArchive;
import dev.stepwell.content.ContentFile;
import dev.stepwell.content.ContentFiles;
import dev.stepwell.platform.Subcommand;
import dev.stepwell.platform.SubcommandException;
import dev.stepwell.platform.Usage;
import dev.stepwell.release.Editions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;

/** Writes the live catalog as content files. */
@Singleton
class ExportSubcommand implements Subcommand {

  private final Editions editions;

  ExportSubcommand(Editions editions) {
    this.editions = editions;
  }

  @Override
  public Usage usage() {
    return Usage.EXPORT;
  }

  @Override
  public void run(List<String> arguments) {
    List<ContentFile> files = ContentFiles.of(editions.current().catalog());
    try {
      ContentArchive.write(Path.of(arguments.get(0)), files);
    } catch (FileAlreadyExistsException e) {
      throw new SubcommandException(
          "%s has files in it already, or is one: name a new or an empty directory, or a new zip."
              .formatted(arguments.get(0)));
    } catch (IOException e) {
      throw new SubcommandException("%s cannot be written to.".formatted(arguments.get(0)));
    }
    System.out.printf(
        "Release %d: %d files and their index.yaml in %s%n",
        editions.current().release().number(), files.size(), arguments.get(0));
  }
}

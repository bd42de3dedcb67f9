package dev.stepwell.authoring;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.content.ContentException;
import dev.stepwell.content.ContentFault;
import dev.stepwell.content.ContentFile;
import dev.stepwell.content.ContentFiles;
import dev.stepwell.identity.Caller;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Takes whole catalogs in, as change requests. */
@ApplicationScoped
public class Imports {

  private final ChangeRequests requests;
  private final Editions editions;

  Imports(ChangeRequests requests, Editions editions) {
    this.requests = requests;
    this.editions = editions;
  }

  /**
   * Drafts what makes the live catalog that of the files: what differs is put, and what is in none
   * of them is retired. Its reason ends with how many entries that is.
   *
   * @param progress is told how many files are read, after each
   * @return the draft; empty where nothing differs
   * @throws Problem a 422 with everything that is wrong with the files, or with what they would
   *     change
   */
  public Optional<ChangeRequest> propose(
      Caller by, String title, String why, List<ContentFile> files, IntConsumer progress) {
    Catalog wanted = read(files, progress);
    Edition live = editions.current();
    List<ProposedChange> changes = Differences.from(live.catalog(), wanted);
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            requests.create(
                by,
                new Proposal(
                    title, told(why, changes), Optional.of(live.release().number()), changes),
                "importCatalog"));
  }

  /** A reviewer sees first how much it is. */
  private static String told(String why, List<ProposedChange> changes) {
    return "%s\n\nIt %s.".formatted(why.strip(), Tally.of(changes));
  }

  private static Catalog read(List<ContentFile> files, IntConsumer progress) {
    try {
      return ContentFiles.catalog(files, progress);
    } catch (ContentException e) {
      throw Problem.invalidBody(e.faults().stream().map(Imports::fault).toList());
    }
  }

  /** The file stands in the pointer as if it were a member of the archive. */
  private static Fault fault(ContentFault it) {
    return Fault.at(
        "/" + it.file().replace("~", "~0").replace("/", "~1") + it.path(),
        "invalid-content",
        "Line %d: %s".formatted(it.line(), it.expected()));
  }
}

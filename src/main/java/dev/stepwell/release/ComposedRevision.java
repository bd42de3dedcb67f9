package dev.stepwell.release;

import jakarta.persistence.MappedSuperclass;
import java.util.List;

/** A revision whose document is composed of rows: one member of it is a list of parts. */
@MappedSuperclass
abstract class ComposedRevision<P extends RevisionPart> extends Revision {

  /** The parts, in their order. */
  abstract List<P> parts();

  /** Adds a part; its place and its document follow. */
  abstract P addPart();
}

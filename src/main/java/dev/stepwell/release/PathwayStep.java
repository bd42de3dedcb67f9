package dev.stepwell.release;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code pathway_step}. The criteria of its gate stand in its document. */
@Entity
@Immutable
@Table(name = "pathway_step")
class PathwayStep extends RevisionPart {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "pathway_revision_id")
  PathwayRevision pathway;
}

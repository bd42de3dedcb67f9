package dev.stepwell.release;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code treatment_link}: what ties a treatment to a condition or to a category. */
@Entity
@Immutable
@Table(name = "treatment_link")
class TreatmentLink extends RevisionPart {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "treatment_revision_id")
  TreatmentRevision treatment;
}

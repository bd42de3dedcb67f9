package dev.stepwell.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code finding_revision}. */
@Entity
@Immutable
@Table(name = "finding_revision")
class FindingRevision extends Revision {}

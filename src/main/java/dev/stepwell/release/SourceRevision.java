package dev.stepwell.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code source_revision}. */
@Entity
@Immutable
@Table(name = "source_revision")
class SourceRevision extends Revision {}
